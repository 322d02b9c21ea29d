// What JSON leaves as it is although a terminal, a log viewer or a CI system (`##[`) would act on it; see `printable.ts`. In JSON, all
// of it stands in strings.
const unsafe = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|#(?=#\w*\[)/gu;

/**
 * JSON with a final line end, in which no character is invisible or moves a cursor, and which commands no CI system. Values stay exact. Indented for people, unless
 * it is so long that only programs read it.
 */
export function jsonText(value: unknown, isLong = false): string {
  return `${JSON.stringify(value, null, isLong ? 0 : 2).replace(unsafe, unicodeEscapes)}\n`;
}

function unicodeEscapes(character: string): string {
  let escapes = '';
  for (let index = 0; index < character.length; index++) {
    escapes += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escapes;
}
