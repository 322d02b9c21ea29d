import type { SubjectType } from '../model/subjects/subject.js';
import type { Place } from '../text/source.js';
import type { RuleEdit } from './ruleEdit.js';
import type { Severity } from './severity.js';
export type Profile = 'recommended' | 'strict';
/** A JSON Schema (draft 2020-12 keywords, plus ajv's `$data` for options). */
export type Schema = Record<string, unknown> | boolean;
/** A closer description of some matches of a rule. The first case whose `when` matches is used; what it leaves out is the rule's. */
export interface RuleCase {
    readonly when: Schema;
    /** What the case matches is reported in this profile only, whatever severity the user set. */
    readonly profile?: 'strict';
    readonly severity?: Severity;
    readonly message?: string;
    readonly fix?: string;
}
export interface RuleExample {
    /** Manifests that must be reported: on every line that ends in `# <-`, and on no other. */
    readonly bad?: string;
    /** Manifests that this rule must not report. */
    readonly good?: string;
    /** The bad manifests after the edits of this rule, without marks. */
    readonly fixed?: string;
    /** Why there is no edit for the bad manifests. */
    readonly unfixed?: string;
    /** One sentence: what the example shows. */
    readonly about?: string;
    /** Values for the rule's options. */
    readonly options?: Record<string, unknown>;
}
/** What matching needs of a rule. */
export interface Rule {
    /** `<category>/<id>`. */
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
    readonly profile: Profile;
    readonly subject: SubjectType;
    readonly when: Schema;
    readonly cases: readonly RuleCase[];
    /** Names of spans of the subject: the first that is present is where the finding points. */
    readonly at: readonly string[];
    /** Names of spans of the subject that explain the verdict. */
    readonly related: readonly string[];
    /**
     * Names of spans of the subject that lead from where the finding points to what it is about, step by step: what runs as whom,
     * what binds it, what that grants. Each list among them stands in its own order.
     */
    readonly chain: readonly string[];
    /** What may be written: the first that fits. */
    readonly edit: readonly RuleEdit[];
    /** Names of edits of the subject: the first that would help is the cause of the finding. None: what stands where it points. */
    readonly cause: readonly string[];
    /** With `{fact}` or `{fact.part}` placeholders. */
    readonly message: string;
    readonly fix: string;
    /** Option name to default value. */
    readonly options: Readonly<Record<string, unknown>>;
    /** Former ids; still accepted everywhere an id is. */
    readonly aliases: readonly string[];
}
/** The texts of a rule with what is there for every fact that they name. */
export interface RuleSample {
    readonly message: string;
    readonly fix: string;
}
/** Everything a rule file says; for docs, `explain` and SARIF. */
export interface RuleDocument extends Rule {
    readonly securitySeverity: number;
    /** The attack, not the benchmark. */
    readonly why: string;
    /** What may stop working when the fix is made; empty when nothing is to be said. */
    readonly breaks: string;
    readonly references: readonly string[];
    /** Ids in other catalogues, such as `CIS 5.1.6`. */
    readonly maps: readonly string[];
    readonly since: string;
    /** Option name to JSON Schema with `default` and `description`. */
    readonly optionSchemas: Readonly<Record<string, Schema>>;
    readonly examples: readonly RuleExample[];
    /** Absent: not made yet, see `sampleOf`. */
    readonly sample?: RuleSample;
}
/** A schema made ready: true when the data match. The data are the facts of a subject, and the rule's options under `options`. */
export type Matcher = (data: Readonly<Record<string, unknown>>) => boolean;
/** A rule that can be run. `cases` and `edits` have one matcher per case and edit of the rule. */
export interface RunnableRule {
    readonly rule: Rule;
    readonly matches: Matcher;
    readonly cases: readonly Matcher[];
    readonly edits: readonly Matcher[];
}
/** What is wrong with a rule file, in a full sentence, and where. */
export interface RuleProblem {
    readonly message: string;
    readonly place: Place;
}
