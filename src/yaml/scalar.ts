/**
 * The meaning of a scalar as kubectl reads it: go-yaml v2 resolves YAML 1.1 without sexagesimals, and timestamps stay strings.
 * K: vendor/sigs.k8s.io/yaml/goyaml.v2/resolve.go
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

/** The value of a plain scalar without a tag. */
export function resolvePlain(text: string): ScalarValue {
  const first = text.charCodeAt(0);
  if ((first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2b || first === 0x2e) {
    const word = words.get(text);
    return word !== undefined ? word : resolveNumber(text);
  }
  // No word is longer than five characters.
  if (text.length > 5) return text;
  const word = words.get(text);
  return word === undefined ? text : word;
}

const decimal = /^(?:0|[1-9][0-9]{0,14})$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

function resolveNumber(text: string): number | string {
  if (decimal.test(text)) return Number(text);
  const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
  const integer = resolveInteger(digits);
  if (integer !== undefined) return integer;
  if (!float.test(digits)) return text;
  const number = Number(digits);
  return Number.isFinite(number) ? number : text;
}

const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;

/** As Go's `ParseInt` and `ParseUint` with base 0: what needs more than 64 bits is no integer. */
function resolveInteger(text: string): number | undefined {
  const match = integer.exec(text);
  if (match === null) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const digits = hexadecimal ?? binary ?? octal ?? decimal!;
  // Longer than 64 binary digits with no zeros in front is out of range in every base, and BigInt takes its time.
  if (digits.replace(/^0+/, '').length > 64) return undefined;
  const prefix =
    hexadecimal !== undefined ? '0x' : binary !== undefined ? '0b' : octal !== undefined ? '0o' : '';
  const magnitude = BigInt(prefix + digits);
  const limit = sign === '' ? 1n << 64n : sign === '-' ? (1n << 63n) + 1n : 1n << 63n;
  if (magnitude >= limit) return undefined;
  return Number(sign === '-' ? -magnitude : magnitude);
}

const prefix = 'tag:yaml.org,2002:';
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const timestamp = /^\d{4}-\d\d?-\d\d?(?:[Tt ]\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?)?$/;

/**
 * The value of a scalar with an explicit tag, whatever its style; undefined when the text does not fit the tag, which kubectl
 * refuses. Tags of an application (`!Ref`) leave a string.
 */
export function resolveTagged(tag: string, text: string): ScalarValue | undefined {
  switch (tag) {
    case `${prefix}binary`:
      return decodeBase64(text);
    case `${prefix}bool`:
      return ofType('boolean', resolvePlain(text));
    case `${prefix}int`:
      return isFloat(text) ? undefined : ofType('number', resolvePlain(text));
    case `${prefix}float`:
      return ofType('number', resolvePlain(text));
    case `${prefix}null`:
      return resolvePlain(text) === null ? null : undefined;
    case `${prefix}timestamp`:
      return timestamp.test(text) ? text : undefined;
    default:
      return text;
  }
}

function ofType(type: 'boolean' | 'number', value: ScalarValue): ScalarValue | undefined {
  return typeof value === type ? value : undefined;
}

function isFloat(text: string): boolean {
  const value = resolvePlain(text);
  return typeof value === 'number' && resolveInteger(text.replaceAll('_', '')) === undefined;
}

function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  if (!base64.test(digits)) return undefined;
  return new TextDecoder().decode(Uint8Array.from(atob(digits), (character) => character.charCodeAt(0)));
}

/** A scalar as the key of a JSON object; undefined for null, which kubectl refuses as a key. */
export function keyText(value: ScalarValue): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null) return undefined;
  if (Number.isNaN(value)) return '.nan';
  if (value === Number.POSITIVE_INFINITY) return '.inf';
  if (value === Number.NEGATIVE_INFINITY) return '-.inf';
  return String(value);
}
