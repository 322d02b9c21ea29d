import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { configSchema } from '../../src/config/schema.ts';
import type { RuleDocument } from '../../src/rules/rule.ts';
import { type FactSchema, type SubjectSchema, subjectSchemas } from '../../src/rules/vocabulary.ts';

type Json = Record<string, unknown>;

const home = 'urn:sa-lint:schema/';

/** Schemas that editors and other programs read, by path below `dist/schema/`: the end of their `$id`. */
export function publishedSchemas(root: string, rules: readonly RuleDocument[]): Map<string, string> {
  const schemas = new Map<string, string>();
  for (const path of fastGlob.sync('src/**/*.schema.json', { cwd: root }).sort()) {
    const schema = JSON.parse(readFileSync(join(root, path), 'utf8')) as Json;
    const id = String(schema.$id);
    if (!id.startsWith(home)) throw new Error(`${path}: its $id is to start with ${home}`);
    schemas.set(id.slice(home.length), text(withWords(schema, rules)));
  }
  return schemas;
}

/** Some schemas know more words once rules and subjects are known. */
function withWords(schema: Json, rules: readonly RuleDocument[]): object {
  if (schema.$id === `${home}rule.schema.json`) return ruleSchema(schema);
  if (schema.$id === `${home}config.schema.json`) return configSchema(rules);
  return schema;
}

/** The format of rule files, with the facts and places of every subject in it, so that editors complete them. */
function ruleSchema(format: Json): Json {
  const definitions: Json = { ...(format.$defs as Json) };
  const subjects = Object.entries(subjectSchemas).map(([name, subject]) => {
    addCondition(definitions, `when-${name}`, subject);
    return {
      if: { properties: { subject: { const: name } }, required: ['subject'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: subjectWords(subject, reference(`when-${name}`)) },
    };
  });
  const properties = { ...(format.properties as Json), subject: subjectWord(format) };
  return { ...format, properties, allOf: subjects, $defs: definitions };
}

/** The subjects by name. */
function subjectWord({ properties }: Json): Json {
  const { description } = (properties as Json).subject as Json;
  return { enum: Object.keys(subjectSchemas), description };
}

function subjectWords(subject: SubjectSchema, when: Json): Json {
  const places = {
    items: {
      anyOf: Object.entries(subject['x-places']).map(([place, description]) => ({
        const: place,
        description,
      })),
    },
  };
  return { when, cases: { items: { properties: { when } } }, at: places, related: places, chain: places };
}

/** Adds what conditions over facts with parts may say, and the same for the facts in them. */
function addCondition(definitions: Json, name: string, fact: FactSchema): void {
  const self = reference(name);
  const parts: Json = {};
  for (const [key, part] of Object.entries(fact.properties ?? {})) {
    const description = part.description ?? '';
    if (part.properties === undefined) {
      parts[key] = { description, properties: { const: valuesOf(part), enum: { items: valuesOf(part) } } };
    } else {
      addCondition(definitions, `${name}-${key}`, part);
      parts[key] = { description, ...reference(`${name}-${key}`) };
    }
  }
  definitions[name] = {
    properties: {
      properties: { properties: parts, additionalProperties: false },
      not: self,
      allOf: { items: self },
      anyOf: { items: self },
    },
  };
}

function valuesOf(fact: FactSchema): Json {
  return fact.enum === undefined ? {} : { anyOf: [{ enum: fact.enum }, { type: 'object' }] };
}

function reference(name: string): Json {
  return { $ref: `#/$defs/${name}` };
}

function text(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
