// Control and format characters that could move a cursor, fake a line of a CI log, or reverse how text reads.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

// A JWT in clear, or base64 of one, from its first characters on; and any other run that only a secret is made of: long, with
// capitals, small letters and digits in it, which no path or name of an object has.
const tokens =
  /(?:eyJ|ZXlK)[A-Za-z0-9+/_=-]{8,}(?:\.[A-Za-z0-9+/_=-]*){0,2}|[A-Za-z0-9+/_=-]{48,}(?:\.[A-Za-z0-9+/_=-]*){0,2}/g;

/** Text from the input made safe to show: control characters become visible escapes, and token values are cut out. */
export function printable(text: string): string {
  return redact(text).replace(unsafe, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** Cuts token values out of a text; everything else stays, control characters too. */
export function redact(text: string): string {
  return text.replace(tokens, (token) =>
    /^(?:eyJ|ZXlK)/.test(token) || (/[A-Z]/.test(token) && /[a-z]/.test(token) && /[0-9]/.test(token))
      ? `${token.slice(0, 4)}…`
      : token,
  );
}

/** A name for a message: printable and at most 120 characters long. */
export function printableName(name: string): string {
  const safe = printable(name);
  return safe.length <= 120 ? safe : `${safe.slice(0, 119)}…`;
}
