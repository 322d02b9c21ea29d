import { schemas } from '../model/subjects/generated/schemas.ts';
import type { SubjectType } from '../model/subjects/subject.ts';

/** What a subject's schema says about one fact, as far as rules are checked against it. */
export interface FactSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FactSchema>>;
  readonly items?: FactSchema;
}

export interface SubjectSchema extends FactSchema {
  readonly title: string;
  readonly properties: Readonly<Record<string, FactSchema>>;
  /** Place name to what stands there. */
  readonly 'x-places': Readonly<Record<string, string>>;
  /** Name of an edit to what is edited. */
  readonly 'x-edits'?: Readonly<Record<string, string>>;
}

/** The schema of every subject: the words that a rule may use. */
export const subjectSchemas: Readonly<Record<SubjectType, SubjectSchema>> = schemas;

/** The schema of the fact at a dotted path such as `account.name`; null when the subject has no such fact. */
export function factAt(schema: FactSchema, path: string): FactSchema | null {
  let here = schema;
  for (const part of path.split('.')) {
    const properties = here.properties ?? {};
    if (!Object.hasOwn(properties, part)) return null;
    here = properties[part]!;
  }
  return here;
}

/** Dotted paths of all facts that have a value of their own. */
export function factPaths(schema: FactSchema): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, fact]) =>
    fact.properties === undefined ? [name] : factPaths(fact).map((part) => `${name}.${part}`),
  );
}
