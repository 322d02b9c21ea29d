import type { Model, Workload } from '../model/model.ts';
import type { TokenList } from '../report/tokens/rows.ts';
import { logText, printable } from '../text/printable.ts';
import { type ClusterFlags, type ClusterRead, clusterOf, print, tellPassedOver } from './cluster.ts';
import { type ExitCode, UsageError } from './failure.ts';
import type { Io } from './io.ts';

/** What `sa-lint tokens` prints. */
export type TokenFormat = 'table' | 'text' | 'json' | 'csv' | 'mermaid' | 'dot' | 'html';

export interface TokenFlags extends Omit<ClusterFlags, 'format'> {
  readonly format: TokenFormat;
  /** `[kind/][namespace/]name`: only its tokens, and why. */
  readonly workload?: string;
}

/** `sa-lint tokens [paths...]`: every token that the workloads of the input hold, those that are worth most first; a list, so 0 whatever is in it. */
export async function tokensCommand(paths: readonly string[], flags: TokenFlags, io: Io): Promise<ExitCode> {
  const cluster: ClusterRead = await clusterOf(paths, { ...flags, format: 'text' }, io);
  const { model } = cluster;
  const { tokenList } = await import('../report/tokens/rows.ts');
  if (flags.workload === undefined) {
    await show(tokenList(model), flags.format, io);
  } else {
    const workloads = await asked(model, flags.workload);
    if (flags.format === 'table' || flags.format === 'text') await explain(model, workloads, io);
    else
      await show(
        tokenList(model, (workload) => workloads.includes(workload)),
        flags.format,
        io,
      );
  }
  tellPassedOver(cluster, io);
  return 0;
}

async function asked(model: Model, name: string): Promise<readonly Workload[]> {
  const { workloadsNamed } = await import('../report/tokens/why.ts');
  const workloads = workloadsNamed(model, name);
  if (workloads.length === 0)
    throw new UsageError(
      `there is no workload '${printable(name)}' in these files: write it as [kind/]namespace/name; \`sa-lint tokens\` lists those that hold tokens.`,
    );
  return workloads;
}

async function explain(model: Model, workloads: readonly Workload[], io: Io): Promise<void> {
  const { reasonsOf } = await import('../report/tokens/why.ts');
  const { at } = await import('../report/tokens/words.ts');
  const blocks = workloads.map((workload) =>
    reasonsOf(model, workload)
      .map(
        (reason, index) =>
          `${index === 0 ? '' : '  '}${reason.says}${reason.path === undefined ? '' : `  ${at(reason)}`}`,
      )
      .join('\n'),
  );
  print(io, logText(blocks.join('\n\n')));
}

async function show(list: TokenList, format: TokenFormat, io: Io): Promise<void> {
  switch (format) {
    case 'json':
      return print(io, { version: 1, tokens: list.rows });
    case 'csv':
      return print(io, (await import('../report/tokens/csv.ts')).csvOf(list.rows));
    case 'mermaid':
      return print(io, (await import('../report/tokens/drawings.ts')).mermaidOf(list.rows));
    case 'dot':
      return print(io, (await import('../report/tokens/drawings.ts')).dotOf(list.rows));
    case 'html':
      io.stdout.write((await import('../report/tokens/page.ts')).pageOf(list, null));
      return;
    case 'text':
      return print(io, logText((await import('../report/tokens/text.ts')).textOf(list)));
    default:
      return print(io, logText((await import('../report/tokens/text.ts')).tableOf(list)));
  }
}
