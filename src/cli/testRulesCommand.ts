import { resolve } from 'node:path';
import { exampleProblems } from '../examples.ts';
import { readRuleFolder } from '../files/ruleFolders.ts';
import { builtInRules } from '../rules/builtIn.ts';
import { loadCustomRules } from '../rules/custom.ts';
import { type ExitCode, UsageError } from './failure.ts';
import { type Io, print } from './io.ts';
import { problemLines } from './problems.ts';

/**
 * `sa-lint test-rules <folder>`: 0 when every example shows what it says, 1 when not, 2 when there is a mistake in a file or no
 * rule at all.
 */
export async function testRulesCommand(folder: string, io: Io): Promise<ExitCode> {
  const { cwd } = io;
  const path = resolve(cwd, folder);
  const read = readRuleFolder(path, { root: cwd, boundary: path });
  const { documents, rules, problems } = await loadCustomRules(read.files, builtInRules());
  const mistakes = [...read.problems, ...problems];
  if (mistakes.length > 0) throw new UsageError(problemLines(mistakes));
  if (documents.length === 0) throw new UsageError(`there is no rule in '${folder}'.`);

  const all = [...builtInRules(), ...rules];
  const today = new Date().toISOString().slice(0, 10);
  let examples = 0;
  let wrong = 0;
  for (const rule of documents) {
    const texts = rule.examples.flatMap(({ bad, good }) => [bad, good]).filter((text) => text !== undefined);
    examples += texts.length;
    if (texts.length === 0) print(io, `${rule.id}: no examples\n`);
    const found = exampleProblems(rule, all, today);
    wrong += new Set(found.map(({ example, which }) => `${example} ${which}`)).size;
    for (const { example, which, line, message } of found) {
      const about = rule.examples[example]?.about;
      const where = line === null ? message : `line ${line} ${message}`;
      print(io, `${rule.id}: example ${example + 1}, ${which}: ${where}${about ? ` (${about})` : ''}\n`);
    }
  }
  const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  print(
    io,
    `${counted(documents.length, 'rule')}, ${counted(examples, 'example')}, ${wrong === 0 ? 'all right' : `${wrong} wrong`}\n`,
  );
  return wrong === 0 ? 0 : 1;
}
