import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRolesModule } from './builtInRoles.ts';
import { page as pageOfReports } from './page.ts';
import { rulePages } from './pages.ts';
import { documentsModule, readRules, rulesModule } from './rules.ts';
import { publishedSchemas } from './schemas.ts';
import { subjectModules } from './subjects.ts';
import { inputsTable, ruleTables, withSection } from './tables.ts';

/** Folders in which every file is generated: a file there that is none of the outputs is left over. */
export const generatedFolders = [
  'src/kubernetes/generated',
  'src/model/subjects/generated',
  'src/report/generated',
  'src/rules/generated',
  'dist/schema',
  'docs/rules',
];

/** Everything that is derived from rules, schemas and the Action's inputs, except the bundle: path to text. */
export function allOutputs(root: string): Map<string, string> {
  const rules = readRules(root);
  const outputs = new Map([
    ['src/kubernetes/generated/builtInRoles.ts', builtInRolesModule(root)],
    ['src/rules/generated/rules.ts', rulesModule(rules)],
    ['src/rules/generated/documents.ts', documentsModule(rules)],
    ['src/report/generated/page.ts', pageOfReports(root).module],
    ...subjectModules(root),
  ]);
  for (const [path, text] of rulePages(rules)) outputs.set(path, text);
  for (const [name, text] of publishedSchemas(root, rules)) outputs.set(`dist/schema/${name}`, text);

  const page = read(root, 'README.md');
  if (page !== null) {
    const action = read(root, 'action.yml');
    const withRules = withSection(page, 'rules', ruleTables(rules, 'docs/rules/'));
    outputs.set(
      'README.md',
      action === null ? withRules : withSection(withRules, 'inputs', inputsTable(action)),
    );
  }
  return outputs;
}

/** The text of a file of the project; null when it is not there. */
export function read(root: string, path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}
