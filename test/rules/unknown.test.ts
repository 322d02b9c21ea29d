import { describe, expect, test } from 'vitest';
import { buildModel } from '../../src/model/build.ts';
import { documentSubjects } from '../../src/model/subjects/document.ts';
import type { Fact, Subject } from '../../src/model/subjects/subject.ts';
import { subjectsOf } from '../../src/model/subjects/subjects.ts';
import { compileRule } from '../../src/rules/compile.ts';
import type { RuleDocument, RuleExample, Schema } from '../../src/rules/rule.ts';
import { type FactSchema, factAt, subjectSchemas } from '../../src/rules/vocabulary.ts';
import { readSource } from '../../src/source/read.ts';
import { builtInDocuments } from './documents.ts';

/** Dotted paths of the facts that a condition is about, without those of which it says itself what "unknown" means. */
function factsOf(when: Schema, path = ''): string[] {
  if (typeof when === 'boolean') return [];
  const parts = Object.entries((when.properties ?? {}) as Record<string, Schema>).flatMap(([name, part]) =>
    factsOf(part, path === '' ? name : `${path}.${name}`),
  );
  const nested = [when.allOf, when.anyOf, when.not].flat().filter((one) => one !== undefined) as Schema[];
  const named = when.const === 'unknown' || (Array.isArray(when.enum) && when.enum.includes('unknown'));
  const own = Object.keys(when).some((keyword) => !['properties', 'allOf', 'anyOf', 'not'].includes(keyword));
  return [
    ...(own && !named && path !== '' ? [path] : []),
    ...parts,
    ...nested.flatMap((one) => factsOf(one, path)),
  ];
}

/** The schema of a fact that may be left open allows `"unknown"` with that meaning. */
function mayBeUnknown(fact: FactSchema): boolean {
  return fact.enum?.includes('unknown') ?? fact.description?.includes('"unknown"') ?? false;
}

function withFact(facts: Subject['facts'], path: string, value: Fact): Subject['facts'] {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  const inner = facts[first] as Subject['facts'];
  return { ...facts, [first]: rest.length === 0 ? value : withFact(inner, rest.join('.'), value) };
}

/** What the fact may turn out to be: every value, or for texts and numbers some of each kind. */
function knownValues({ enum: values, type }: FactSchema): Fact[] {
  if (values !== undefined) return (values as Fact[]).filter((value) => value !== 'unknown');
  const samples: Record<string, Fact[]> = {
    string: ['', 'default', 'x'],
    number: [0, 600, 3607, 1e12],
    null: [null],
  };
  return [type].flat().flatMap((one) => samples[one ?? ''] ?? []);
}

function subjectsIn(text: string): readonly Subject[] {
  const reading = readSource({ path: 'example.yaml', text });
  return [...subjectsOf(buildModel(reading.manifests)), ...documentSubjects([reading])];
}

const cases = builtInDocuments.flatMap((rule) => {
  const schema = subjectSchemas[rule.subject];
  const facts = [...new Set(factsOf(rule.when))].filter((path) => mayBeUnknown(factAt(schema, path)!));
  return facts.map((fact) => ({ id: rule.id, fact, rule }));
});

function matchingSubjects(
  rule: RuleDocument,
): { facts: Subject['facts']; options: Record<string, unknown> }[] {
  const { matches } = compileRule(rule);
  return rule.examples
    .filter((example): example is RuleExample & { bad: string } => example.bad !== undefined)
    .flatMap(({ bad, options }) =>
      subjectsIn(bad)
        .filter((subject) => subject.type === rule.subject)
        .map(({ facts }) => ({ facts, options: { ...rule.options, ...options } })),
    )
    .filter(({ facts, options }) => matches({ ...facts, options }));
}

/** A finding in spite of "unknown" is right only if it is there whatever the fact turns out to be: the values that it is not there for. */
function valuesThatMatter(rule: RuleDocument, fact: string): Fact[] {
  const { matches } = compileRule(rule);
  const values = knownValues(factAt(subjectSchemas[rule.subject], fact)!);
  return matchingSubjects(rule).flatMap(({ facts, options }) => {
    const withValue = (value: Fact) => matches({ ...withFact(facts, fact, value), options });
    return withValue('unknown') ? values.filter((value) => !withValue(value)) : [];
  });
}

describe('what is unknown never fires a rule that needs it', () => {
  test('there are such rules', () => expect(cases.length).toBeGreaterThan(10));

  test.each(cases)('$id without $fact', ({ rule, fact }) => {
    expect(matchingSubjects(rule).length).toBeGreaterThan(0);
    expect(valuesThatMatter(rule, fact)).toEqual([]);
  });

  test('a careless rule is noticed', () => {
    const rule = builtInDocuments.find(({ id }) => id === 'automount/automounted-token')!;
    const when = { properties: { automount: { properties: { value: { not: { const: false } } } } } };
    expect(valuesThatMatter({ ...rule, when }, 'automount.value')).toContain(false);
  });
});
