import { join } from 'node:path';
import { readRules } from '../../scripts/outputs/rules.ts';
import type { RuleDocument } from '../../src/rules/rule.ts';

/** The rule files as they are now, not as they were generated. */
export const builtInDocuments: readonly RuleDocument[] = readRules(join(import.meta.dirname, '../..'));
