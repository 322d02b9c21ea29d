// Ranges of code points that terminals draw two columns wide (East Asian Wide and Fullwidth, emoji), first and last, in order.
const wide: readonly number[] = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x26a1, 0x26a1, 0x2705,
  0x2705, 0x274c, 0x274c, 0x2753, 0x2757, 0x2795, 0x2797, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2e80, 0x303e,
  0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30,
  0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f19a, 0x1f1e6,
  0x1f320, 0x1f32d, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f7e0, 0x1f7eb, 0x1f90c, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000,
  0x3fffd,
];

/** Terminal columns of one code point: 0 for combining marks, 2 for wide characters, else 1. */
export function columnsOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}]$/u.test(String.fromCodePoint(codePoint))) return 0;
  if (codePoint < 0x1100) return 1;
  for (let index = 0; index < wide.length && wide[index]! <= codePoint; index += 2) {
    if (codePoint <= wide[index + 1]!) return 2;
  }
  return 1;
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
