import { describedCommands } from '../../src/cli/commandLine.ts';
import type { Io } from '../../src/cli/io.ts';
import { manPage } from '../../src/cli/manPage.ts';
import { wholeCommandLine } from '../../src/cli/program.ts';

const nowhere = { write: () => {} };
const io: Io = { cwd: '/', env: {}, stdin: async () => Buffer.alloc(0), stdout: nowhere, stderr: nowhere };

/** The manual page: path to text. It is made of the program itself, so it comes after all that the program is generated from. */
export async function manPages(): Promise<Map<string, string>> {
  return new Map([['man/sa-lint.1', manPage(describedCommands(await wholeCommandLine(io)))]]);
}
