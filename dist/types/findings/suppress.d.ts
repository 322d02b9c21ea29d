import type { Exceptions } from '../config/exceptions.js';
import type { Model } from '../model/model.js';
import type { Subject } from '../model/subjects/subject.js';
import type { RunnableRule } from '../rules/rule.js';
import { type RuleSettings } from '../rules/ruleSettings.js';
import type { Reading } from '../source/document.js';
import type { Finding, SuppressedFinding } from './finding.js';
import type { Match } from './match.js';
export interface SuppressOptions {
    /** All rules that have a name, those that are off too. */
    readonly rules: readonly Pick<RunnableRule, 'rule'>[];
    readonly settings: RuleSettings & {
        readonly exceptions?: Exceptions;
    };
    /** The day on which `until=` is judged: `YYYY-MM-DD`, in UTC. */
    readonly today: string;
    /** False (`--no-inline`): comments and annotations silence nothing, and nothing is said about them. */
    readonly inline: boolean;
}
export interface Suppressed {
    /** What is left, in the order given. */
    readonly findings: readonly Finding[];
    /** In the order given. */
    readonly suppressed: readonly SuppressedFinding[];
    /** Suppressions that do not do what their authors think, for the rules about `suppression`. */
    readonly subjects: readonly Subject[];
}
/**
 * Takes out the findings that comments, annotations and exceptions of the configuration silence. Of several that could silence a
 * finding the one on its line acts, else the annotation, else the one for its file, else the exception. A comment or annotation
 * that is left without a finding is unused, unless its rule is off in that file.
 *
 * Findings about suppressions are made from the returned subjects afterwards. So nothing inside a file silences them; the
 * configuration can.
 */
export declare function suppress(matches: readonly Match[], readings: readonly Reading[], model: Pick<Model, 'manifests' | 'workloads'>, options: SuppressOptions): Suppressed;
