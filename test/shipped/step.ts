import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, scratch } from '../cli/harness.ts';
import { built, runScript } from './built.ts';

export interface Step extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  /** Whether the runner offers a file for the job summary. */
  readonly summary?: boolean;
}

const action = join(built, 'dist/action.js');

/** Runs the Action in a process of its own, as the runner would: with its inputs, its event and its files. */
export function step(workspace: string, options: StepOptions = {}): Step {
  const files = scratch();
  const path = (name: string) => join(files, name);
  mkdirSync(path('home'));
  for (const name of ['output', 'summary']) writeFileSync(path(name), '');
  writeFileSync(path('event.json'), JSON.stringify(options.event ?? {}));

  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const ended = runScript(action, [], {
    cwd: workspace,
    ...(options.node === undefined ? {} : { node: options.node }),
    env: {
      HOME: path('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_PATH: path('event.json'),
      GITHUB_OUTPUT: path('output'),
      ...(options.summary === false ? {} : { GITHUB_STEP_SUMMARY: path('summary') }),
      ...Object.fromEntries(inputs),
      ...options.env,
    },
  });
  return {
    ...ended,
    outputs: outputsOf(readFileSync(path('output'), 'utf8')),
    summary: readFileSync(path('summary'), 'utf8'),
    annotations: annotationsOf(ended.stdout),
  };
}

/** `name<<delimiter`, lines, delimiter. */
function outputsOf(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(entries.map(([, name, , value]) => [name!, value!]));
}

/** What the runner would make of the output: it obeys no command between `stop-commands` and its token. */
function annotationsOf(stdout: string): Annotation[] {
  const annotations: Annotation[] = [];
  let stopped: string | undefined;
  for (const line of stdout.split('\n')) {
    if (stopped !== undefined) {
      if (line === `::${stopped}::`) stopped = undefined;
      continue;
    }
    stopped = /^::stop-commands::(.+)$/.exec(line)?.[1];
    const [, level, properties, message] =
      /^\s*::(error|warning|notice)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
    if (level === undefined) continue;
    const pairs = (properties ?? '')
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split('='));
    annotations.push({
      level: level as Annotation['level'],
      properties: Object.fromEntries(pairs.map(([name, value]) => [name, unescaped(value!)])),
      message: unescaped(message!),
    });
  }
  return annotations;
}

function unescaped(text: string): string {
  const characters: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (sequence) => characters[sequence]!);
}
