import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';

const folder = 'src/model/subjects';
const notice = `// Generated from ${folder}/ by \`npm run generate\`. Do not edit.\n`;

/** The keywords that the schemas of subjects use. */
interface FactSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FactSchema>>;
  readonly items?: FactSchema;
}

interface SubjectFile {
  readonly name: string;
  readonly schema: FactSchema & { readonly 'x-places': Readonly<Record<string, string>> };
  /** The file beside the schema exports a view of the model. */
  readonly hasView: boolean;
}

/** What knows all subjects: path to text. Needs nothing else that is generated, so that a new subject can be generated first. */
export function subjectModules(root: string): Map<string, string> {
  const subjects = readSubjects(root);
  return new Map([
    [`${folder}/generated/types.ts`, typesModule(subjects)],
    [`${folder}/generated/views.ts`, viewsModule(subjects)],
    [`${folder}/generated/schemas.ts`, schemasModule(subjects)],
  ]);
}

/** A subject is a schema and a file of its name beside it. */
function readSubjects(root: string): SubjectFile[] {
  const paths = fastGlob.sync(`${folder}/*.schema.json`, { cwd: root }).sort();
  return paths.map((path) => {
    const file = path.replace(/\.schema\.json$/, '.ts');
    return {
      name: file.slice(folder.length + 1, -'.ts'.length),
      schema: JSON.parse(readFileSync(join(root, path), 'utf8')),
      hasView: /^export const view\b/m.test(readFileSync(join(root, file), 'utf8')),
    };
  });
}

function typesModule(subjects: readonly SubjectFile[]): string {
  const facts = subjects.map(({ name, schema }) => `  readonly ${name}: ${typeOf(schema, '  ')};`);
  const places = subjects.map(
    ({ name, schema }) => `  readonly ${name}: ${literals(Object.keys(schema['x-places']))};`,
  );
  return (
    `${notice}\n/** The facts of every subject, as its schema says. */\nexport interface Facts {\n${facts.join('\n')}\n}\n\n` +
    `/** The names of the places of every subject. */\nexport interface Places {\n${places.join('\n')}\n}\n`
  );
}

function typeOf(schema: FactSchema, indent: string): string {
  if (schema.enum !== undefined) return literals(schema.enum);
  return [schema.type ?? 'unknown']
    .flat()
    .map((type) => {
      if (type === 'array') return `readonly (${typeOf(schema.items ?? {}, indent)})[]`;
      if (type === 'object') return objectType(schema.properties ?? {}, indent);
      return type === 'integer' ? 'number' : type;
    })
    .join(' | ');
}

function objectType(properties: Readonly<Record<string, FactSchema>>, indent: string): string {
  const lines = Object.entries(properties).flatMap(([name, fact]) => [
    ...(fact.description === undefined
      ? []
      : [`${indent}  /** ${fact.description.replaceAll('*/', '*\\/')} */`]),
    `${indent}  readonly ${name}: ${typeOf(fact, `${indent}  `)};`,
  ]);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function literals(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' | ');
}

function viewsModule(subjects: readonly SubjectFile[]): string {
  const names = subjects.filter(({ hasView }) => hasView).map(({ name }) => name);
  return (
    `${notice}${names.map((name) => `import { view as ${name} } from '../${name}.ts';\n`).join('')}\n` +
    `/** The views of the model by the type of their subjects. */\nexport const views = ${objectOf(names)};\n`
  );
}

function schemasModule(subjects: readonly SubjectFile[]): string {
  const names = subjects.map(({ name }) => name);
  const imports = names.map(
    (name) => `import ${name} from '../${name}.schema.json' with { type: 'json' };\n`,
  );
  return `${notice}${imports.join('')}\n/** The schema of every subject. */\nexport const schemas = ${objectOf(names)};\n`;
}

function objectOf(names: readonly string[]): string {
  return `{\n${names.map((name) => `  ${name},\n`).join('')}}`;
}
