import { accountOfUser } from './serviceAccounts.ts';

/** What the claims of a service-account token say. Nothing of the token itself. */
export interface TokenClaims {
  /** Legacy tokens come from a Secret and never expire; bound ones from a TokenRequest. */
  readonly form: 'legacy' | 'bound';
  /** As `<namespace>/<name>`. */
  readonly account: string;
  readonly audiences: readonly string[];
  /** Seconds since 1970; null when it never expires. */
  readonly expires: number | null;
}

/** A JWT is accepted up to these lengths, in characters; real ones stay far below. */
export const maxHeaderLength = 2_048;
export const maxPayloadLength = 16_384;

const legacyIssuer = 'kubernetes/serviceaccount';
const legacyClaim = 'kubernetes.io/serviceaccount/';

/**
 * Reads the header and payload of a JWT, each in base64url. Null when they are none, or when the token is not one of a service
 * account: its subject is another, or it is issued by somebody else (K: pkg/serviceaccount/{jwt,legacy,claims}.go,
 * AS: pkg/authentication/serviceaccount/util.go).
 */
export function readTokenClaims(header: string, payload: string): TokenClaims | null {
  if (header.length > maxHeaderLength || payload.length > maxPayloadLength) return null;
  const text = decode(payload);
  // Most JWTs are of somebody else, and what is no JSON is slow to find out.
  if (!text.includes('serviceaccount')) return null;
  const claims = readJson(text);
  if (claims === null || typeof readJson(decode(header))?.get('alg') !== 'string') return null;

  const account = accountOfSubject(claims.get('sub')) ?? accountOfLegacyClaims(claims);
  if (account === null) return null;
  const expires = claims.get('exp');
  const audience = claims.get('aud');
  const audiences = Array.isArray(audience) ? audience : [audience];
  return {
    form: typeof expires === 'number' ? 'bound' : 'legacy',
    account,
    audiences: audiences.filter((each) => typeof each === 'string'),
    expires: typeof expires === 'number' ? expires : null,
  };
}

function accountOfSubject(subject: unknown): string | null {
  const account = typeof subject === 'string' ? accountOfUser(subject) : null;
  return account && `${account.namespace}/${account.name}`;
}

function accountOfLegacyClaims(claims: ReadonlyMap<string, unknown>): string | null {
  if (claims.get('iss') !== legacyIssuer) return null;
  const namespace = claims.get(`${legacyClaim}namespace`);
  const name = claims.get(`${legacyClaim}service-account.name`);
  return typeof namespace === 'string' && typeof name === 'string' ? `${namespace}/${name}` : null;
}

function decode(part: string): string {
  return Buffer.from(part, 'base64url').toString('utf8');
}

/** A JSON object as a map, so that no key of it can be mistaken for an inherited one. */
function readJson(text: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}
