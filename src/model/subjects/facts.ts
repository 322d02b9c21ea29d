import { printableName } from '../../text/printable.ts';
import { type Unknown, unknown } from '../model.ts';
import type { Fact } from './subject.ts';

/** What the model leaves open is the text `unknown` in facts. Beside a text that may be anything, a fact says whether it is known. */
export const unknownFact = 'unknown';

export function factOf<T extends Fact>(value: T | Unknown): T | typeof unknownFact {
  return value === unknown ? unknownFact : (value as T);
}

/** A name or another text of the input, safe to print. */
export function textFact(text: string | Unknown): string {
  return text === unknown ? unknownFact : printableName(text);
}

/** The same for what may be absent. */
export function textFactOrNull(text: string | Unknown | null): string | null {
  return text === null ? null : textFact(text);
}

/** An account for messages: `the service account 'web'`. One that is not known is not named. */
export function accountLabel(name: string | Unknown): string {
  return name === unknown ? 'an undecided service account' : `the service account '${printableName(name)}'`;
}
