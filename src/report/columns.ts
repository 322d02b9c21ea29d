import { eastAsianWidth } from 'get-east-asian-width';

/** Terminal columns of one code point: 0 for combining marks, 2 for wide characters (East Asian, emoji), else 1. */
export function columnsOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}]$/u.test(String.fromCodePoint(codePoint))) return 0;
  return codePoint < 0x1100 ? 1 : eastAsianWidth(codePoint);
}

/** Terminal columns of a text without control characters. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character.codePointAt(0)!);
  return sum;
}

/**
 * Breaks a text at its blanks into lines of at most so many columns. A longer word gets a line of its own and is never cut, and
 * short code between backticks stays together.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(text)) {
    const size = columns(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      used += line === '' ? size : size + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/** What stands between blanks, except those in short code. */
function words(text: string): string[] {
  const found = [''];
  for (const [piece] of text.matchAll(/`[^`]*`|[^\s`]+|`|\s+/g)) {
    const isCode = piece.length > 1 && piece.startsWith('`');
    const [first, ...rest] = isCode && piece.length <= 52 ? [piece] : piece.split(/\s+/);
    found[found.length - 1] += first!;
    found.push(...rest);
  }
  return found.filter((word) => word !== '');
}
