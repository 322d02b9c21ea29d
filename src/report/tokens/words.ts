import { count } from '../words.ts';
import { type TokenRow, tokenText } from './rows.ts';

/** `Deployment 'shop/web'`. */
export function workloadOf({ object }: TokenRow): string {
  const name = nameOf(object);
  if (name === null) return `${object.kind} without a name`;
  return `${object.kind} '${object.namespace === null ? name : `${object.namespace}/${name}`}'`;
}

/** The name; as far as it is written where the API server makes the rest; null without one. */
export function nameOf({ name, generateName }: TokenRow['object']): string | null {
  return name ?? (generateName === undefined ? null : `${generateName}…`);
}

export function accountOf({ account: { name, namespace, known } }: TokenRow): string {
  if (!known || name === null) return 'unknown';
  return namespace === null ? name : `${namespace}/${name}`;
}

export function kindOf({ token, secret, via }: TokenRow): string {
  return tokenText(token, via === undefined ? null : { secret: secret ?? '', via });
}

/** What the account may do at worst, where the API server accepts the token. */
export function mayText({ apiServer, may: { power, known } }: TokenRow): string {
  if (power !== null) return power;
  if (!known) return 'unknown';
  return apiServer === false ? 'nothing at the API server' : 'nothing that amounts to another token';
}

export function audienceOf({ audience, apiServer }: TokenRow): string {
  if (!audience.known) return 'an audience from a template';
  if (audience.name === null) return 'the API server';
  return apiServer === true ? `${audience.name} (the API server)` : audience.name;
}

/** `1 hour`, `365 days`, `until its Secret is deleted`. */
export function lifetimeOf({ lifetimeSeconds: seconds }: TokenRow): string {
  if (seconds === null) return 'until its Secret is deleted';
  if (seconds === 'unknown') return 'unknown';
  if (seconds >= 2 * 86_400) return `up to ${count(Math.round(seconds / 86_400), 'day')}`;
  if (seconds >= 3_600 && seconds % 3_600 === 0) return count(seconds / 3_600, 'hour');
  return count(seconds, 'second');
}

export function decidedOf({ decidedBy, decidedAt, disputed, path, line, via }: TokenRow): string {
  if (decidedBy === 'pod') return 'the pod asks for it';
  if (decidedBy === 'secret') return 'the Secret asks for it';
  if (decidedBy === 'default') return 'nothing turns it off';
  if (decidedBy === 'serviceAccount' && via === 'listed') return 'the account lists it';
  if (decidedBy === 'serviceAccount') {
    const isElsewhere = decidedAt.path !== path || decidedAt.line !== line;
    return `the account asks for it${isElsewhere ? ` (${at(decidedAt)})` : ''}`;
  }
  return disputed ? 'undecided: ServiceAccount objects that may be meant contradict each other' : 'undecided';
}

/** Whether no workload of the input reads it. */
export function isUnread({ chain }: Pick<TokenRow, 'chain'>): boolean {
  return chain[0]?.type !== 'workload';
}

/** `path:line:column`; empty for what is in no file. */
export function at({ path, line, column }: { path?: string; line?: number; column?: number }): string {
  return path === undefined ? '' : `${path}:${line}:${column}`;
}
