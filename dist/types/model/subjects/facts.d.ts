import { type Unknown } from '../model.js';
import type { Fact } from './subject.js';
/** What the model leaves open is the text `unknown` in facts. Beside a text that may be anything, a fact says whether it is known. */
export declare const unknownFact = "unknown";
export declare function factOf<T extends Fact>(value: T | Unknown): T | typeof unknownFact;
/** A name or another text of the input, safe to print. */
export declare function textFact(text: string | Unknown): string;
/** The same for what may be absent. */
export declare function textFactOrNull(text: string | Unknown | null): string | null;
/** An account for messages: `the service account 'web'`. One that is not known is not named. */
export declare function accountLabel(name: string | Unknown): string;
