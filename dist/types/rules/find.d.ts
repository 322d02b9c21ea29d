import type { Rule } from './rule.js';
/** A rule by name; or what could be meant by a name that is none. */
export type FoundRule<R extends Rule> = {
    readonly rule: R;
}
/** Full ids that the name may stand for: the nearest one, or all rules that share a bare name. Empty when none is near. */
 | {
    readonly suggestions: readonly string[];
};
/** A look-up over the given rules by id, by alias, and by the id without its category where only one rule has it. */
export declare function ruleFinder<R extends Rule>(rules: readonly R[]): (name: string) => FoundRule<R>;
