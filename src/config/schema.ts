import type { RuleDocument } from '../rules/rule.ts';
import schema from './config.schema.json' with { type: 'json' };

type Json = Record<string, unknown>;

const level = { $ref: '#/$defs/level' } as const;

/** The JSON Schema of `.sa-lint.yaml` with the ids and options of the given rules in it, so that editors complete them. */
export function configSchema(documents: readonly RuleDocument[]): object {
  const settings: [string, Json][] = [];
  const overrides: [string, Json][] = [];
  for (const category of categoriesOf(documents)) {
    const description = `All rules of ${category}/ that are not set by name.`;
    const severity: Json = { type: 'object', properties: { severity: level }, additionalProperties: false };
    settings.push([`${category}/*`, { description, anyOf: [level, severity] }]);
    overrides.push([`${category}/*`, { ...level, description }]);
  }
  for (const document of documents) {
    const description = `${document.title}.`;
    const setting = { description, anyOf: [level, ruleSetting(document)] };
    settings.push([document.id, setting]);
    overrides.push([document.id, { ...level, description }]);
    for (const alias of document.aliases) {
      const former = { description: `The former name of ${document.id}.`, deprecated: true };
      settings.push([alias, { ...setting, ...former }]);
      overrides.push([alias, { ...level, ...former }]);
    }
  }
  for (const [name, id] of shortNames(documents)) {
    settings.push([name, { $ref: `#/properties/rules/properties/${id.replace('/', '~1')}` }]);
    overrides.push([name, { ...level, description: `Short for ${id}.` }]);
  }
  const { properties, $defs } = schema;
  const override = $defs.override;
  return {
    ...schema,
    properties: { ...properties, rules: { ...properties.rules, properties: Object.fromEntries(settings) } },
    $defs: {
      ...$defs,
      override: {
        ...override,
        properties: {
          ...override.properties,
          rules: { ...override.properties.rules, properties: Object.fromEntries(overrides) },
        },
      },
    },
  };
}

/** Ids without their category, where only one rule has them and no other name of a rule is the same. */
function shortNames(documents: readonly RuleDocument[]): ReadonlyMap<string, string> {
  const taken = new Set(documents.flatMap(({ aliases }) => aliases));
  const found = new Map<string, string>();
  for (const { id } of documents) {
    const name = id.slice(id.indexOf('/') + 1);
    if (found.has(name)) taken.add(name);
    found.set(name, id);
  }
  for (const name of taken) found.delete(name);
  return found;
}

function ruleSetting({ optionSchemas }: RuleDocument): Json {
  const properties: Json = { severity: level };
  if (Object.keys(optionSchemas).length > 0)
    properties.options = { type: 'object', properties: optionSchemas, additionalProperties: false };
  return { type: 'object', properties, additionalProperties: false };
}

function categoriesOf(documents: readonly RuleDocument[]): readonly string[] {
  return [...new Set(documents.map(({ id }) => id.slice(0, id.indexOf('/'))))].sort();
}
