import { jsonText } from '../report/jsonText.ts';
import { ruleFinder } from '../rules/find.ts';
import { rulePageText } from '../rules/page.ts';
import type { RuleDocument } from '../rules/rule.ts';
import type { ExitCode } from './failure.ts';
import { type Io, print } from './io.ts';
import { prepare, ruleNamed } from './prepare.ts';
import { widthOf } from './terminal.ts';

interface Flags {
  readonly config?: string | false;
}

/** `sa-lint explain <rule>` */
export async function explainCommand(name: string, flags: Flags, io: Io): Promise<ExitCode> {
  const rule = ruleNamed(name, ruleFinder(await documentsOf(flags, io)));
  print(io, rulePageText(rule, Math.min(widthOf(io.stdout), 100)));
  return 0;
}

/** `sa-lint rules` */
export async function rulesCommand(
  flags: Flags & { readonly format: 'table' | 'json' },
  io: Io,
): Promise<ExitCode> {
  const documents = await documentsOf(flags, io);
  if (flags.format === 'json') io.stdout.write(jsonText(documents));
  else print(io, table(documents, io.stdout.isTTY ? widthOf(io.stdout) : Number.POSITIVE_INFINITY));
  return 0;
}

/** The rules that sa-lint brings along, and those of the configuration. */
async function documentsOf({ config }: Flags, { cwd }: Io): Promise<readonly RuleDocument[]> {
  const preparation = await prepare({ cwd, config, paths: [] });
  return preparation.documents();
}

/** One rule a line; the titles stand on lines of their own where a terminal has no room for them. */
export function table(documents: readonly RuleDocument[], width: number): string {
  const rows = documents.map(({ id, severity, profile, title }) => [id, severity, profile, title] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const isNarrow = lines.some((line) => line.trimEnd().length > width);
  const shown = isNarrow
    ? rows.map(([id, severity, profile, title]) => `${id}  ${severity}  ${profile}\n  ${title}`)
    : lines.map((line) => line.trimEnd());
  const end = `${rows.length} rules. 'sa-lint explain <rule>' prints the page of one.`;
  return `${shown.join('\n')}\n\n${end}\n`;
}
