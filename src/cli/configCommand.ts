import { type ExitCode, UsageError } from './failure.ts';

export async function initCommand(): Promise<ExitCode> {
  throw new UsageError('not yet');
}
export async function configCommand(_path: string, _flags: unknown): Promise<ExitCode> {
  throw new UsageError('not yet');
}
