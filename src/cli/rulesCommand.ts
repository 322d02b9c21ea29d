import { loadDocuments } from '../rules/documents.ts';
import { ruleFinder } from '../rules/find.ts';
import { rulePageText } from '../rules/page.ts';
import type { ExitCode } from './failure.ts';
import { ruleNamed } from './prepare.ts';
import { widthOf } from './terminal.ts';

interface Flags {
  readonly config?: string | false;
}

/** `sa-lint explain <rule>` */
export async function explainCommand(name: string, _flags: Flags): Promise<ExitCode> {
  const rule = ruleNamed(name, ruleFinder(await loadDocuments()));
  process.stdout.write(rulePageText(rule, Math.min(widthOf(process.stdout), 100)));
  return 0;
}

/** `sa-lint rules` */
export async function rulesCommand({
  format,
}: Flags & { readonly format: 'table' | 'json' }): Promise<ExitCode> {
  const documents = await loadDocuments();
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(documents, null, 2)}\n`);
    return 0;
  }
  const rows = documents.map(({ id, severity, profile, title }) => [id, severity, profile, title]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(
    `${lines.join('\n')}\n\n${rows.length} rules. 'sa-lint explain <rule>' prints one's page.\n`,
  );
  return 0;
}
