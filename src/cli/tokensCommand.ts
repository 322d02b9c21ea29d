import { type HeldToken, type Model, type Unknown, unknown, type Workload } from '../model/model.ts';
import { objectLabel } from '../model/subjects/objects.ts';
import { type TokenWorth, tokenWorth } from '../model/subjects/tokenWorth.ts';
import { count } from '../report/words.ts';
import { printable, printableName } from '../text/printable.ts';
import {
  type ClusterFlags,
  type ClusterRead,
  clusterOf,
  position,
  positionText,
  print,
  tellPassedOver,
} from './cluster.ts';
import type { ExitCode } from './failure.ts';
import type { Io } from './io.ts';

/** `sa-lint tokens [paths...]`: every token that the workloads of the input hold, those that are worth most first; a list, so 0 whatever is in it. */
export async function tokensCommand(
  paths: readonly string[],
  flags: ClusterFlags,
  io: Io,
): Promise<ExitCode> {
  const cluster: ClusterRead = await clusterOf(paths, flags, io);
  const { model } = cluster;
  const rows = model.workloads
    .flatMap((workload) =>
      workload.tokens.map((token): Row => ({ workload, token, worth: tokenWorth(model, workload, token) })),
    )
    .sort((one, other) => one.worth.rank - other.worth.rank);
  if (flags.format === 'json') print(io, { version: 1, tokens: rows.map(rowOfJson) });
  else print(io, textOf(model, rows));
  tellPassedOver(cluster, io);
  return 0;
}

interface Row {
  readonly workload: Workload;
  readonly token: HeldToken;
  readonly worth: TokenWorth;
}

/** What is not known is the text `unknown`; beside names, `known` says so. */
function rowOfJson({ workload, token, worth }: Row) {
  const { how, use, account, containers, audience, lifetimeSeconds, files, mode, decidedBy } = token;
  const { apiVersion, kind, namespace, name } = workload.manifest;
  return {
    object: {
      apiVersion: printable(apiVersion),
      kind: printable(kind),
      namespace: safe(namespace),
      name: safe(name),
    },
    pods: printable(workload.podSpecPath),
    token: how,
    held: open(token.held),
    ...(use !== null && { via: use.via, secret: printableName(use.secret) }),
    account: {
      name: account.name === unknown ? null : printableName(account.name),
      namespace: safe(account.namespace),
      known: account.name !== unknown,
    },
    bound: open(account.bound),
    may: {
      power: worth.power,
      family: worth.family,
      severity: worth.severity,
      reach: worth.reach,
      known: worth.known,
    },
    containers: containers.map(printableName),
    audience: { name: audience === unknown ? null : safe(audience), known: audience !== unknown },
    apiServer: open(token.reachesApi),
    lifetimeSeconds: open(lifetimeSeconds),
    files: files.filter((file) => file !== unknown).map(printableName),
    mode: open(mode),
    decidedBy: open(decidedBy),
    ...position(token.place),
    decidedAt: position(token.decidedAt),
  };
}

function open<T>(value: T | Unknown): T | 'unknown' {
  return value === unknown ? 'unknown' : (value as T);
}

function safe(name: string | null): string | null {
  return name === null ? null : printableName(name);
}

function textOf({ workloads }: Model, rows: readonly Row[]): string {
  const holders = new Set(rows.map(({ workload }) => workload)).size;
  const first =
    rows.length === 0
      ? `no token in ${count(workloads.length, 'workload')}`
      : `${count(rows.length, 'token')} in ${holders} of ${count(workloads.length, 'workload')}`;
  return [first, ...rows.map(rowText)].join('\n\n');
}

const kinds: Readonly<Record<HeldToken['how'], string>> = {
  automatic: 'automatic token',
  projected: 'projected token',
  csi: 'token for a CSI driver',
  secret: 'token in a Secret',
};

function rowText({ workload, token, worth }: Row): string {
  const { how, held, account, containers, files, mode, use, place, decidedBy, decidedAt } = token;
  const whose =
    account.name === unknown
      ? 'an undecided service account'
      : `'${printableName(account.namespace === null ? account.name : `${account.namespace}/${account.name}`)}'`;
  const rows = [
    ['account', `${whose}${account.bound === true ? ', bound to a role' : ''}`],
    ['may', mayText(token, worth)],
    ['accepted by', acceptedBy(token)],
    ['lives', lifetimeText(token.lifetimeSeconds)],
    ['containers', containers.length === 0 ? 'none' : containers.map(printableName).join(', ')],
    ['at', files.map((file) => (file === unknown ? 'unknown' : printableName(file))).join(', ')],
    ['mode', mode === null ? '' : open(mode)],
    ['by', decidedText(decidedBy, token, decidedAt === place ? null : positionText(decidedAt))],
  ].filter(([, value]) => value !== '');
  const name = `${use === null ? kinds[how] : `${kinds[how]} (${printableName(use.secret)}, ${use.via})`}`;
  return [
    `${objectLabel(workload.manifest)}: ${held === unknown ? `perhaps the ${name}` : name}  ${positionText(place)}`,
    ...rows.map(([title, value]) => `  ${title!.padEnd(11)}  ${value}`),
  ].join('\n');
}

function mayText({ reachesApi }: HeldToken, { power, known }: TokenWorth): string {
  if (power !== null) return power;
  if (!known) return 'unknown';
  return reachesApi === false ? 'nothing at the API server' : 'nothing that amounts to another token';
}

function acceptedBy({ audience, reachesApi }: HeldToken): string {
  if (audience === null) return 'the API server';
  const name = audience === unknown ? 'an audience from a template' : printableName(audience);
  return reachesApi === true ? `${name} (the API server)` : name;
}

function decidedText(by: HeldToken['decidedBy'], { account }: HeldToken, where: string | null): string {
  if (by === 'pod') return 'the pod asks for it';
  if (by === 'default') return 'nothing turns it off';
  if (by === 'serviceAccount') return `the account asks for it${where === null ? '' : ` (${where})`}`;
  return account.objects.length > 1
    ? 'undecided: ServiceAccount objects that may be meant contradict each other'
    : 'undecided';
}

/** `1 hour`, `365 days`, `until its Secret is deleted`. */
function lifetimeText(seconds: HeldToken['lifetimeSeconds']): string {
  if (seconds === null) return 'until its Secret is deleted';
  if (seconds === unknown) return 'unknown';
  if (seconds >= 2 * 86_400) return `up to ${count(Math.round(seconds / 86_400), 'day')}`;
  if (seconds >= 3_600 && seconds % 3_600 === 0) return count(seconds / 3_600, 'hour');
  return count(seconds, 'second');
}
