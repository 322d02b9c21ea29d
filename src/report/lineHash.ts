const windowSize = 100;
const factor = 37;
const endOfFile = 65_535;
const half = 2 ** 32;

/**
 * For every 1-based line the value of `primaryLocationLineHash` that GitHub code scanning tracks alerts by, such as
 * `39fa2ee980eb94b0:1`. The first item of the array is unused.
 *
 * It is a rolling hash of the 100 characters from the start of the line on, over UTF-16 code units without blanks and tabs, every line
 * end taken as LF, the end of the file as 65535 and what follows it as 0, modulo 2^64; then the number of times that this hash occurred
 * in the file so far (github/codeql-action: src/fingerprints.ts).
 */
export function lineHashes(text: string): readonly string[] {
  const hashes: string[] = [''];
  const occurrences = new Map<string, number>();
  // The last 100 characters, and where in this ring a line starts.
  const ring = new Uint16Array(windowSize);
  const starts = new Uint8Array(windowSize);
  const [powerHigh, powerLow] = power();
  let high = 0;
  let low = 0;
  let at = 0;
  let lineStart = true;

  const push = (code: number, startsLine: boolean) => {
    if (starts[at] === 1) {
      const hash = high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
      const times = (occurrences.get(hash) ?? 0) + 1;
      occurrences.set(hash, times);
      hashes.push(`${hash}:${times}`);
    }
    // hash * 37 + new - oldest * 37^100, in two halves of 32 bits so that every step is exact.
    const oldest = ring[at]!;
    const lower = low * factor + code - oldest * powerLow;
    const carry = Math.floor(lower / half);
    low = lower - carry * half;
    const upper = high * factor - oldest * powerHigh + carry;
    high = upper - Math.floor(upper / half) * half;
    ring[at] = code;
    starts[at] = startsLine ? 1 : 0;
    at = (at + 1) % windowSize;
  };

  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || code === 0x09) continue;
    if (code === 0x0a && index > 0 && text.charCodeAt(index - 1) === 0x0d) continue;
    const character = code === 0x0d ? 0x0a : code;
    push(character, lineStart);
    lineStart = character === 0x0a;
  }
  push(endOfFile, lineStart);
  for (let index = 0; index < windowSize; index++) push(0, false);
  return hashes;
}

/** 37^100 modulo 2^64, as its two halves. */
function power(): readonly [high: number, low: number] {
  let high = 0;
  let low = 1;
  for (let index = 0; index < windowSize; index++) {
    const lower = low * factor;
    high = (high * factor + Math.floor(lower / half)) % half;
    low = lower % half;
  }
  return [high, low];
}
