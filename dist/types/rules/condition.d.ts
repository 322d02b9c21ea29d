import type { Matcher, Schema } from './rule.js';
/**
 * Makes a condition ready to run. It means what JSON Schema (2020-12, with ajv's `$data` for options) says, for the keywords that
 * `rule.schema.json` lists; any other throws, and so does a pattern that is refused. A condition becomes nested functions, never
 * generated code, so nothing that a rule file holds is ever run.
 */
export declare function matcherOf(when: Schema): Matcher;
