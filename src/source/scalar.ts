/**
 * The meaning of a scalar as kubectl reads it: go-yaml v2 resolves YAML 1.1 without sexagesimals, and sigs.k8s.io/yaml turns
 * timestamps back into strings.
 */

export type ScalarValue = string | number | boolean | null;

const words = new Map<string, ScalarValue>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    (word) => [word, true] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (word) => [word, false] as const,
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    (word) => [word, Number.POSITIVE_INFINITY] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);

const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** The value of a plain scalar without a tag. */
export function resolvePlain(text: string): ScalarValue {
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  if (first === 0x2e /* . */) return float.test(text) ? finite(Number(text), text) : text;
  if (first === 0x2b || first === 0x2d || (first >= 0x30 && first <= 0x39))
    return resolveNumber(text) ?? text;
  return text;
}

/** An integer or a float that starts with a digit or a sign; undefined for everything else. */
function resolveNumber(text: string): number | undefined {
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const integer = resolveInteger(digits);
  if (integer !== undefined) return integer;
  if (!float.test(digits)) return undefined;
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;

/** As Go's `ParseInt` and `ParseUint` with base 0: out of 64 bits is no integer (a decimal one is then a float). */
function resolveInteger(text: string): number | undefined {
  const match = integer.exec(text);
  if (match === null) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const magnitude =
    hexadecimal !== undefined
      ? BigInt(`0x${hexadecimal}`)
      : binary !== undefined
        ? BigInt(`0b${binary}`)
        : octal !== undefined
          ? BigInt(`0o${octal}`)
          : BigInt(decimal!);
  const limit = sign === '' ? 1n << 64n : sign === '-' ? (1n << 63n) + 1n : 1n << 63n;
  if (magnitude >= limit) return undefined;
  return Number(sign === '-' ? -magnitude : magnitude);
}

function finite(number: number, text: string): ScalarValue {
  return Number.isFinite(number) ? number : text;
}
