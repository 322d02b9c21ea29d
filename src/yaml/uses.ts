import type { Node } from './node.ts';

/**
 * Tells the uses of nodes apart that aliases and merges lead to several times. An alias is a second use: the token source that two
 * volumes share is a token in each. In one list it is the same again. Every node has its first use, whatever the input holds;
 * second uses are bounded, because a few lines of aliases can ask for billions.
 */
export class Uses {
  readonly #holders = new Map<Node, unknown>();
  #left: number;

  /** `mostRepeats`: how many second uses there may be, all nodes together. An object that a cluster takes has far fewer. */
  constructor(mostRepeats = 1_000) {
    this.#left = mostRepeats;
  }

  /**
   * Whether a node that a holder leads to is a use of its own. `weight`: what it counts as a second use, such as the items of a
   * list. The uses of one holder are to be asked for together.
   */
  isNew(node: Node, holder: unknown, weight = 1): boolean {
    const known = this.#holders.has(node);
    if (known) {
      if (this.#holders.get(node) === holder || this.#left < weight) return false;
      this.#left -= weight;
    }
    this.#holders.set(node, holder);
    return true;
  }
}
