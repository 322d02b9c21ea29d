import { type ExitCode, UsageError } from './failure.ts';

export async function testRulesCommand(_folder: string): Promise<ExitCode> {
  throw new UsageError('not yet');
}
