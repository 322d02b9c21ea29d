/** A sequence of numbers that a seed decides. */
export interface Random {
  /** From 0 up to, not including, a number. */
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
}

/** xorshift32 (G. Marsaglia, "Xorshift RNGs", 2003), its seed spread over all bits first. */
export function random(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1;
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return { below, of: (list) => list[below(list.length)]! };
}

/** The token of an account, with a signature of its own. */
export function tokenOf(roll: Random): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signature = Buffer.from(Array.from({ length: 256 }, () => roll.below(256))).toString('base64url');
  const claims = {
    aud: ['https://kubernetes.default.svc'],
    iss: 'kubernetes/serviceaccount',
    sub: 'system:serviceaccount:shop:web',
  };
  return `${part({ alg: 'RS256', kid: `key-${roll.below(1e9)}` })}.${part(claims)}.${signature}`;
}

// What means something to YAML, JSON, globs, templates, directives, terminals or CI systems.
const pieces = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '? ',
  ',',
  '&a ',
  '*a',
  '<<: *a',
  '!!str ',
  '|',
  '>-',
  '"',
  "'",
  '\\',
  '#',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u0000',
  '\u001b[2J',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '日本',
  '🎉',
  '{{ .Values.x }}',
  '{{- if }}',
  '$(x)',
  '**',
  '**/',
  '*',
  '{a,b}',
  '[!a]',
  '!',
  '~',
  'null',
  'yes',
  '0o17',
  '1e999',
  '.nan',
  '__proto__',
  'constructor',
  '::error::x\n',
  '##[group]',
  '##vso[x]',
  '# sa-lint-disable-line automount/* -- because',
  '# sa-lint-disable-next-line x',
  'sa-lint.dev/ignore: "*: x"',
  'kind: List\nitems:\n',
  'apiVersion: v1\nkind: Secret\n',
  'serviceAccountName: web\n',
  'automountServiceAccountToken: ',
  'eyJhbGciOiJ',
  'a'.repeat(3000),
  '  '.repeat(200),
] as const;

/** A text, changed at one to six places: pieces put in, stretches left out, doubled, moved, or taken from another text. */
export function mutated(text: string, others: readonly string[], roll: Random): string {
  let result = text;
  for (let times = roll.below(7); times > 0; times--) {
    const at = roll.below(result.length + 1);
    const end = Math.min(result.length, at + roll.below(roll.below(2) === 0 ? 6 : 200));
    const [before, stretch, after] = [result.slice(0, at), result.slice(at, end), result.slice(end)];
    const other = roll.of(others);
    const from = roll.below(other.length + 1);
    const changes = [
      () => before + roll.of(pieces) + stretch + after,
      () => before + after,
      () => before + stretch.repeat(1 + roll.below(20)) + after,
      () => before + other.slice(from, from + roll.below(300)) + stretch + after,
      () => after + before + stretch,
      () => before + String.fromCharCode(roll.below(0x250)) + after,
      () => `${result}\n---\n${other}`,
    ];
    result = roll.of(changes)().slice(0, 200_000);
  }
  return result;
}
