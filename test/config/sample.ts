import type { Configuration } from '../../src/config/configuration.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { RuleDocument } from '../../src/rules/rule.ts';
import { regionOf } from '../../src/text/position.ts';
import { ruleOf } from '../findings/sample.ts';

export function documentOf(id: string, more: Partial<RuleDocument> = {}): RuleDocument {
  const schemas = Object.entries(more.optionSchemas ?? {}) as [string, { default?: unknown }][];
  return {
    ...ruleOf(id),
    options: Object.fromEntries(schemas.map(([name, schema]) => [name, schema.default])),
    securitySeverity: 5,
    why: 'w',
    breaks: '',
    references: [],
    maps: [],
    since: '0.1.0',
    optionSchemas: {},
    examples: [],
    ...more,
  };
}

export const documents: readonly RuleDocument[] = [
  documentOf('a/one', {
    optionSchemas: {
      seconds: { type: 'integer', minimum: 600, maximum: 86400, default: 3600, description: 'd' },
      names: { type: 'array', items: { type: 'string' }, maxItems: 2, default: [], description: 'd' },
      mode: { type: 'string', enum: ['x', 'y'], default: 'x', description: 'd' },
      strict: { type: 'boolean', default: false, description: 'd' },
    },
  }),
  documentOf('a/two', { aliases: ['a/former'], cases: [{ when: true, severity: 'error' }] }),
  documentOf('b/strict', { profile: 'strict', severity: 'note' }),
  documentOf('s/about', { subject: 'suppression' }),
];

/** The configuration that a text gives; throws when it has mistakes. */
export function configOf(text: string): Configuration {
  const { configuration, problems } = parseConfig({ path: '.sa-lint.yaml', text }, documents);
  if (configuration === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return configuration;
}

/** `<line>:<column> <message>` of every mistake in a text. */
export function mistakesIn(text: string): string[] {
  const { configuration, problems } = parseConfig({ path: '.sa-lint.yaml', text }, documents);
  if ((configuration === undefined) !== problems.length > 0) throw new Error('a configuration with mistakes');
  return problems.map(({ message, place }) => {
    const { line, column } = regionOf(place.source, place.span);
    return `${line}:${column} ${message}`;
  });
}
