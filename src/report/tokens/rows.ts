import { isGeneratedTokenName } from '../../kubernetes/tokenSecrets.ts';
import { bindingName, roleName } from '../../model/access/evaluator.ts';
import {
  type HeldToken,
  type MeantAccount,
  type Model,
  type Secret,
  type SecretUse,
  type Unknown,
  unknown,
  type Workload,
} from '../../model/model.ts';
import { accountPath, causePlaces } from '../../model/subjects/accessTexts.ts';
import { objectLabel, referenceTo } from '../../model/subjects/objects.ts';
import { type TokenWorth, tokenWorth } from '../../model/subjects/tokenWorth.ts';
import type { Manifest } from '../../source/document.ts';
import { placeOf } from '../../source/origin.ts';
import { regionOf } from '../../text/position.ts';
import { printable, printableName, visible } from '../../text/printable.ts';
import type { Place } from '../../text/source.ts';
import { at } from '../../yaml/access.ts';

/** Where something stands: a path as written, a 1-based line, and a 1-based column in UTF-16. */
export interface Position {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One step from a workload to what its token is worth; without a position it is in no file of the input. */
export interface Step extends Partial<Position> {
  readonly type: 'workload' | 'token' | 'account' | 'binding' | 'role' | 'power';
  readonly label: string;
}

/** One token, as programs and people read it; safe to print. The contract is `tokens.schema.json`. */
export type TokenRow = ReturnType<typeof rowOf>;

/** A page or a table about tokens. */
export interface TokenList {
  readonly rows: readonly TokenRow[];
  /** Of the input, with and without tokens. */
  readonly workloads: number;
}

/** What has a token: a workload, or the token Secret itself where no workload of the input reads it. */
interface Holder {
  readonly manifest: Manifest;
  /** Null for a Secret. */
  readonly workload: Workload | null;
  readonly token: Token;
}

/** A token that a workload holds, or one in a Secret, which asks for it itself. */
type Token = Omit<HeldToken, 'projected' | 'decidedBy' | 'use'> & {
  readonly decidedBy: HeldToken['decidedBy'] | 'secret';
  readonly use: { readonly secret: string; readonly via: SecretUse['via'] | 'listed' } | null;
};

/**
 * Every token that a model hands out, those that are worth most first: what workloads hold, and token Secrets that none of them
 * reads. With `only`, the tokens of these workloads alone.
 */
export function tokenList(model: Model, only?: (workload: Workload) => boolean): TokenList {
  const workloads = only === undefined ? model.workloads : model.workloads.filter(only);
  const held = workloads.flatMap((workload) =>
    workload.tokens.map((token): Holder => ({ manifest: workload.manifest, workload, token })),
  );
  const rows = worstFirst(
    [...held, ...(only === undefined ? unreadSecrets(model) : [])].map((holder) => ({
      holder,
      worth: tokenWorth(model, holder.manifest, holder.token),
    })),
  ).map(({ holder, worth }) => rowOf(holder, worth));
  return { rows, workloads: workloads.length };
}

interface Weighed {
  readonly holder: Holder;
  readonly worth: TokenWorth;
}

/** Of what is worth the same: what is held for sure, then what one line of a role or binding gives to most, as reports put it. */
function worstFirst(all: readonly Weighed[]): readonly Weighed[] {
  const lines = new Map<string, { count: number; readonly index: number }>();
  const weights = all.map(({ holder, worth }) => {
    const place = worth.worst === null ? undefined : causePlaces(worth.worst.cause).at(-1);
    const key = place === undefined ? '' : `${place.source.path}:${place.span.start}`;
    const line = lines.get(key) ?? { count: 0, index: lines.size };
    lines.set(key, line);
    if (holder.workload !== null) line.count += 1;
    return { rank: worth.rank, sure: holder.token.held === true ? 0 : 1, line };
  });
  return all
    .map((one, index) => [one, weights[index]!] as const)
    .sort(
      ([, one], [, other]) =>
        one.rank - other.rank ||
        one.sure - other.sure ||
        other.line.count - one.line.count ||
        one.line.index - other.line.index,
    )
    .map(([one]) => one);
}

/** Whoever may read Secrets has these. One that its ServiceAccount lists is where it is listed. */
function unreadSecrets({ workloads, secrets, serviceAccounts }: Model): Holder[] {
  const known = new Set<unknown>(workloads.flatMap(({ tokens }) => tokens.map(({ use }) => use?.object)));
  const holders: Holder[] = [];
  for (const account of serviceAccounts) {
    const { manifest } = account;
    for (const { name, node, object } of account.secrets) {
      if (known.has(object ?? node) || (object === null && !isGeneratedTokenName(name, account.name)))
        continue;
      const place = placeOf(manifest, node);
      const use = { secret: name, via: 'listed' } as const;
      // Of one that is not in the input, only its name says that it is a token, and whose.
      const token =
        object === null
          ? tokenIn({ ...account, objects: [account], object: account, namesake: false }, place, use)
          : tokenOf(object, place, use);
      if (token === null) continue;
      known.add(object ?? node);
      holders.push({ manifest, workload: null, token });
    }
  }
  for (const secret of secrets) {
    const { manifest } = secret;
    const token = known.has(secret) ? null : tokenOf(secret, typePlace(secret), null);
    if (token !== null) holders.push({ manifest, workload: null, token });
  }
  return holders;
}

function tokenOf(secret: Secret, place: Place, use: Token['use']): Token | null {
  const { isTokenSecret, owner } = secret;
  if (!isTokenSecret || owner === null) return null;
  return { ...tokenIn(owner, place, use), held: true, decidedBy: 'secret', decidedAt: typePlace(secret) };
}

function tokenIn(account: MeantAccount, place: Place, use: Token['use']): Token {
  return {
    how: 'secret',
    held: unknown,
    account,
    containers: [],
    audience: null,
    reachesApi: true,
    lifetimeSeconds: null,
    files: [],
    mode: null,
    place,
    decidedBy: 'serviceAccount',
    decidedAt: place,
    use,
  };
}

function typePlace({ manifest }: Secret): Place {
  return placeOf(manifest, at(manifest.root, 'type') ?? manifest.root);
}

/** What is not known is the text `unknown`; beside names, `known` says so. */
function rowOf(holder: Holder, worth: TokenWorth) {
  const { manifest, workload, token } = holder;
  const { how, use, account, containers, audience, lifetimeSeconds, files, mode, decidedBy } = token;
  const { apiVersion, kind, namespace, name } = manifest;
  const { generateName } = referenceTo(manifest);
  return {
    object: {
      apiVersion: printable(apiVersion),
      kind: printable(kind),
      namespace: safe(namespace),
      name: safe(name),
      ...(generateName !== undefined && { generateName: printableName(generateName) }),
    },
    pods: printable(workload?.podSpecPath ?? ''),
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
    disputed: account.objects.length > 1,
    ...positionOf(token.place),
    decidedAt: positionOf(token.decidedAt),
    chain: chainOf(holder, worth),
  };
}

/** Workload (none for a Secret), token, account, binding, role, power: as far as the input leads. */
function chainOf({ manifest, workload, token }: Holder, worth: TokenWorth): Step[] {
  const { account } = token;
  const [object] = account.objects;
  const label =
    workload === null && token.use === null ? objectLabel(manifest) : tokenText(token.how, token.use);
  const steps: Step[] = [{ type: 'token', label, ...positionOf(token.place) }];
  if (workload !== null)
    steps.unshift({ type: 'workload', label: objectLabel(manifest), ...positionOf(workload.podSpecKey) });
  if (account.name === unknown) return [...steps, { type: 'account', label: 'an undecided account' }];
  const path = accountPath({ name: account.name, namespace: account.namespace });
  const declared = object && placeOf(object.manifest, object.manifest.root);
  steps.push({ type: 'account', label: path, ...(declared && positionOf(declared)) });
  const worst = worth.worst;
  if (worst === null || worth.power === null) return steps;
  const { grant, hit } = worst.cause;
  const [atBinding, atRole] = causePlaces(worst.cause);
  const role = printable(roleName(grant.roles[0]?.role ?? hit.role));
  if (grant.binding !== null)
    steps.push({
      type: 'binding',
      label: printable(bindingName(grant.binding)),
      ...(atBinding && positionOf(atBinding)),
    });
  steps.push({ type: 'role', label: role, ...(atRole && positionOf(atRole)) });
  steps.push({ type: 'power', label: worth.power });
  return steps;
}

/** How a token comes into the pod, in words. */
export function tokenText(
  how: HeldToken['how'],
  use: { readonly secret: string; readonly via: string } | null,
) {
  const word = {
    automatic: 'automatic token',
    projected: 'projected token',
    csi: 'token for a CSI driver',
    secret: 'token in a Secret',
  }[how];
  return use === null ? word : `${word} (${printableName(use.secret)}, ${use.via})`;
}

export function positionOf({ source, span }: Place): Position {
  const { line, column } = regionOf(source, span);
  return { path: visible(source.path), line, column };
}

function open<T>(value: T | Unknown): T | 'unknown' {
  return value === unknown ? 'unknown' : (value as T);
}

function safe(name: string | null): string | null {
  return name === null ? null : printableName(name);
}
