import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { buildModel } from '../../src/model/build.ts';
import type { Model } from '../../src/model/model.ts';
import type { NamedPlace, Subject, SubjectType } from '../../src/model/subjects/subject.ts';
import { readSource } from '../../src/source/read.ts';

/** The model of one or several files. */
export function modelOf(...texts: readonly string[]): Model {
  return buildModel(
    texts.flatMap(
      (text, index) => readSource({ path: `${index}.yaml`, text }, { passOver: false }).manifests,
    ),
  );
}

/** The text that a place covers. */
export function textOf(subject: Subject, place: string): string | undefined {
  const found = subject.places[place] as NamedPlace | undefined;
  return found?.source.text.slice(found.span.start, found.span.end);
}

/** The 1-based line on which a place starts. */
export function lineOf(subject: Subject, place = 'self'): number | undefined {
  const found = subject.places[place] as NamedPlace | undefined;
  return found?.source.text.slice(0, found.span.start).split('\n').length;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
const schemas = new Map<SubjectType, ValidateFunction>();

/** Fails for facts that their schema refuses, and for places that the schema does not name. */
export function expectValid(subjects: readonly Subject[]): void {
  for (const subject of subjects) {
    const url = new URL(`../../src/model/subjects/${subject.type}.schema.json`, import.meta.url);
    const schema = JSON.parse(readFileSync(url, 'utf8'));
    const validate = schemas.get(subject.type) ?? ajv.compile(schema);
    schemas.set(subject.type, validate);
    expect(validate(subject.facts) ? [] : validate.errors).toEqual([]);
    const places = Object.keys(schema['x-places']);
    for (const [name, place] of Object.entries(subject.places)) {
      expect(places).toContain(name);
      for (const each of place === undefined ? [] : ([place].flat() as NamedPlace[])) {
        expect(each.message).toMatch(/[^.]$/);
        expect(each.span.end).toBeLessThanOrEqual(each.source.text.length);
      }
    }
  }
}
