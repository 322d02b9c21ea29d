import type { Comment } from './document.js';
/** True when the text holds something that a template engine may have yet to fill: Go templates, Jinja, ERB, `@NAME@`. */
export declare function mentionsTemplate(text: string): boolean;
/**
 * Whether a text that is no YAML would be some once it is filled in, by a template engine (Go templates, Jinja, ERB), `sed`, `envsubst`
 * or a program's own replacement: it parses with what is to be filled masked, or actions of an engine stand where values start.
 */
export declare function isUnfilledTemplate(text: string): boolean;
/**
 * Whether a file is a template of a Helm chart: it lies in `templates/` of a folder that holds a `Chart.yaml`, and has actions.
 * Without knowledge of charts (`charts` undefined), every `templates/` folder may be one, and the actions must look like Helm's.
 */
export declare function isHelmTemplate(path: string, text: string, charts: ReadonlySet<string> | undefined): boolean;
/** The comments of a template that mention sa-lint: what looks like one before the template is filled. */
export declare function templateComments(text: string): Comment[];
