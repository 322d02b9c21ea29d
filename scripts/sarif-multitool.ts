import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from 'sarif';

const packaged = fileURLToPath(
  new URL('../node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool', import.meta.url),
);
const githubRules = fileURLToPath(new URL('../test/report/multitool-gh.xml', import.meta.url));

/** GitHub shows this many results of a run; `GH1004` of the tool still knows the limit of 1,000 that GitHub had before 2021. */
const shownResults = 5000;

/** The path of Microsoft's SARIF validator: from `SARIF_MULTITOOL`, else from node_modules; undefined when it is nowhere. */
export function findMultitool(env = process.env): string | undefined {
  return [env.SARIF_MULTITOOL, packaged].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Every error and warning that the validator has for a file, with GitHub's ingestion rules switched on. */
export function sarifProblems(multitool: string, file: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sa-lint-sarif-'));
  const report = join(folder, 'report.sarif');
  try {
    // It exits with 0 whatever it finds; the findings are in its own SARIF file.
    execFileSync(
      multitool,
      [
        ...['validate', file, '-c', githubRules, '--rule-kind', 'Sarif;Gh;Ghas', '--level', 'Error;Warning'],
        ...['-q', 'true', '-o', report, '--log', 'ForceOverwrite'],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const log = JSON.parse(readFileSync(report, 'utf8').replace(/^\ufeff/, '')) as Log;
    return log.runs.flatMap((run) =>
      (run.results ?? [])
        .filter(({ level }) => level === undefined || level === 'error' || level === 'warning')
        .filter(({ ruleId, message }) => !(ruleId === 'GH1004' && isShownWhole(message.arguments ?? [])))
        .map(({ ruleId, message }) => `${ruleId}: ${message.text ?? (message.arguments ?? []).join(' · ')}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isShownWhole([array, size]: readonly string[]): boolean {
  return array !== undefined && /^runs\[\d+\]\.results$/.test(array) && Number(size) <= shownResults;
}
