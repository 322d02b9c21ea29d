import { type Secret } from '../model.js';
import { type Reference } from './lookup.js';
/** Which Secret a name means; null when the input holds none, or several that may be meant and of which only some hold a token. */
export type SecretLookup = (reference: Reference) => Secret | null;
/** `references`: everything that will be asked. */
export declare function secretLookup(secrets: readonly Secret[], references: readonly Reference[]): SecretLookup;
