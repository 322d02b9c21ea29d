import { lineOf } from './text/position.ts';
import { printable, visible } from './text/printable.ts';
import type { Place } from './text/source.ts';

/** A mistake of our own that showed while one thing was looked at. Everything else was judged. Safe to print. */
export interface Defect {
  /** What was being done, such as `reading` or `the rule 'projected/world-readable-token'`. */
  readonly during: string;
  /** The file in which the object stands; null when it is about no single one. */
  readonly path: string | null;
  /** 1-based line of the object; null with the path. */
  readonly line: number | null;
  /** What was thrown, on one line. */
  readonly reason: string;
  /** Where it was thrown; null for all but the first defect of a kind. */
  readonly stack: string | null;
}

/** Does some work, and gives `otherwise` when that throws. `at` is the place of the object that it is about. */
export type Guard = <T>(during: string, at: () => Place | null, otherwise: T, work: () => T) => T;

/** Lets everything that is thrown through. */
export const unguarded: Guard = (_during, _at, _otherwise, work) => work();

/** Collects what is thrown, so that a mistake about one object keeps no other from being judged. */
export class Defects {
  readonly #found: Defect[] = [];
  readonly #known = new Set<string>();

  /** In the order in which they showed. */
  get found(): readonly Defect[] {
    return this.#found;
  }

  readonly guard: Guard = (during, at, otherwise, work) => {
    try {
      return work();
    } catch (error) {
      this.#found.push(defectOf(during, at, error, !this.#known.has(during)));
      this.#known.add(during);
      return otherwise;
    }
  };
}

/** Something thrown, as a defect. */
export function defectOf(during: string, at: () => Place | null, error: unknown, withStack = true): Defect {
  const place = placeOf(at);
  const message = error instanceof Error ? error.message : String(error);
  return {
    during: printable(during),
    path: place === null ? null : visible(place.source.path),
    line: place === null ? null : lineOf(place.source, place.span.start),
    reason: printable(message.split('\n', 1)[0]!).slice(0, 500),
    stack: withStack && error instanceof Error ? printableLines(error.stack ?? '') : null,
  };
}

/** What is broken may break here again. */
function placeOf(at: () => Place | null): Place | null {
  try {
    return at();
  } catch {
    return null;
  }
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
