import type { Node } from '../node.ts';
import { Refusal } from './refusal.ts';
import type { Token } from './token.ts';

interface Anchored {
  readonly node: Node;
  /** How many nodes it stands for with every alias in it expanded; undefined while it is being read. */
  size: number | undefined;
}

// Beyond this, adding is pointless: the document is refused anyway.
const plenty = 2 ** 50;

/**
 * Anchors of one document, and go-yaml v2's guard against documents that are mostly aliases, computed without expanding any.
 * K: vendor/sigs.k8s.io/yaml/goyaml.v2/decode.go
 */
export class Aliases {
  readonly #anchors = new Map<string, Anchored>();
  /** Nodes that kubectl's decoder would have visited so far, the document itself included. */
  #decoded = 1;
  /** Of these, how many inside aliases. */
  #aliased = 0;
  #excess: Token | undefined;

  count(nodes = 1): void {
    this.#decoded = Math.min(this.#decoded + nodes, plenty);
  }

  /** Remembers a node under its anchor, if it has one. The answer is to be called once the node is complete. */
  anchor(anchor: Token | undefined, node: Node): (() => void) | undefined {
    if (anchor === undefined) return undefined;
    const anchored: Anchored = { node, size: undefined };
    const before = this.#decoded - 1;
    this.#anchors.set(anchor.value, anchored);
    return () => {
      anchored.size = this.#decoded - before;
    };
  }

  /** The node that an alias stands for. */
  use(alias: Token): Node {
    const anchored = this.#anchors.get(alias.value);
    if (anchored === undefined) {
      throw new Refusal(
        `the anchor '${alias.value}' is not defined in this document`,
        alias.start,
        alias.end,
      );
    }
    if (anchored.size === undefined) {
      throw new Refusal(`the anchor '${alias.value}' contains itself`, alias.start, alias.end);
    }
    this.count(1 + anchored.size);
    this.#aliased = Math.min(this.#aliased + anchored.size, plenty);
    if (
      this.#aliased > 100 &&
      this.#decoded > 1000 &&
      this.#aliased / this.#decoded > allowedRatio(this.#decoded)
    ) {
      this.#excess ??= alias;
    }
    return anchored.node;
  }

  /** Refuses a document that is mostly aliases: only at the end, because every other mistake is found before decoding. */
  finish(): void {
    if (this.#excess !== undefined) {
      throw new Refusal('the document is mostly aliases', this.#excess.start, this.#excess.end);
    }
  }
}

function allowedRatio(decoded: number): number {
  const low = 400_000;
  const high = 4_000_000;
  if (decoded <= low) return 0.99;
  if (decoded >= high) return 0.1;
  return 0.99 - (0.89 * (decoded - low)) / (high - low);
}
