import accountSecret from '../model/subjects/accountSecret.schema.json' with { type: 'json' };
import binding from '../model/subjects/binding.schema.json' with { type: 'json' };
import boundSubject from '../model/subjects/boundSubject.schema.json' with { type: 'json' };
import command from '../model/subjects/command.schema.json' with { type: 'json' };
import committedToken from '../model/subjects/committedToken.schema.json' with { type: 'json' };
import controlPlane from '../model/subjects/controlPlane.schema.json' with { type: 'json' };
import credentialProvider from '../model/subjects/credentialProvider.schema.json' with { type: 'json' };
import document from '../model/subjects/document.schema.json' with { type: 'json' };
import encryption from '../model/subjects/encryption.schema.json' with { type: 'json' };
import field from '../model/subjects/field.schema.json' with { type: 'json' };
import grant from '../model/subjects/grant.schema.json' with { type: 'json' };
import heldToken from '../model/subjects/heldToken.schema.json' with { type: 'json' };
import inertRule from '../model/subjects/inertRule.schema.json' with { type: 'json' };
import secret from '../model/subjects/secret.schema.json' with { type: 'json' };
import secretProblem from '../model/subjects/secretProblem.schema.json' with { type: 'json' };
import secretUse from '../model/subjects/secretUse.schema.json' with { type: 'json' };
import serviceAccount from '../model/subjects/serviceAccount.schema.json' with { type: 'json' };
import type { SubjectType } from '../model/subjects/subject.ts';
import suppression from '../model/subjects/suppression.schema.json' with { type: 'json' };
import token from '../model/subjects/token.schema.json' with { type: 'json' };
import tokenMount from '../model/subjects/tokenMount.schema.json' with { type: 'json' };
import workload from '../model/subjects/workload.schema.json' with { type: 'json' };

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
}

/** The schema of every subject: the words that a rule may use. */
export const subjectSchemas: Readonly<Record<SubjectType, SubjectSchema>> = {
  workload,
  token,
  tokenMount,
  serviceAccount,
  secret,
  secretProblem,
  secretUse,
  accountSecret,
  committedToken,
  heldToken,
  grant,
  boundSubject,
  binding,
  inertRule,
  field,
  command,
  controlPlane,
  encryption,
  credentialProvider,
  document,
  suppression,
};

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
