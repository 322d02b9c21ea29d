/** Command lines that do something with a service-account token. */

/** The token file of the automatic mount, under either name of the folder (K: plugin/pkg/admission/serviceaccount/admission.go). */
export const tokenFile = /\/run\/secrets\/kubernetes\.io\/serviceaccount\/token(?![\w.-])/;

/** The folder of the automatic mount as a whole: copying it copies the token. */
export const tokenFolder = /\/run\/secrets\/kubernetes\.io\/serviceaccount(?:\/\*|\/\.?)?$/;

/** A text in which nothing of this is worth looking for. */
export const mayMatter = /kubernetes\.io\/serviceaccount|create\s+token|insecure-skip-tls-verify/;

/** Short options of curl that take a value, so that what follows in the same word is none (curl.1). */
export const curlValued = 'AbcCdDeEFHKmoPQrtTuUwxXyYz';

/** What turns the check of certificates off in code, and how it is called. */
export const uncheckedCode: readonly { readonly text: RegExp; readonly what: string }[] = [
  { text: /\bverify\s*=\s*False\b/, what: 'verify=False' },
  { text: /\b_create_unverified_context\b/, what: '_create_unverified_context' },
  { text: /\bCERT_NONE\b/, what: 'CERT_NONE' },
  { text: /\brejectUnauthorized\s*:\s*false\b/, what: 'rejectUnauthorized: false' },
  { text: /\bNODE_TLS_REJECT_UNAUTHORIZED['"\]]*\s*[:=]\s*['"]?0\b/, what: 'NODE_TLS_REJECT_UNAUTHORIZED=0' },
];

/** Shells whose `-c` takes a script. */
export const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'busybox']);

/**
 * Seconds of a duration as kubectl takes it (`24h`, `1h30m`, `90s`); null for what is none
 * (Go: time.ParseDuration; CTL: pkg/cmd/create/create_token.go).
 */
export function secondsOf(duration: string): number | null {
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001, us: 1e-6, ns: 1e-9 };
  const parts = [...duration.matchAll(/(\d+(?:\.\d*)?)(h|ms|us|ns|m|s)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== duration) return null;
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * units[unit!]!, 0);
}
