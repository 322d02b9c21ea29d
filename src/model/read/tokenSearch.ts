import { maxHeaderLength, readTokenClaims, type TokenClaims } from '../../kubernetes/serviceAccountToken.ts';
import { hasTokenHint, hintOffsets } from '../../text/tokenHints.ts';

/** A service-account token that was found in a text. */
export interface FoundToken {
  readonly claims: TokenClaims;
  readonly encoding: 'clear' | 'base64';
  /** UTF-16 offsets into the text of what holds it: the token, or base64 over it. What stands there is never to be shown. */
  readonly from: number;
  readonly to: number;
}

/** Encoded texts above this length, in characters of base64, are not decoded: 1 MiB is all that a Secret can hold. */
const maxEncodedLength = 1_400_000;

/** A signature cut shorter than this, as examples in documentation have it, makes no token. */
const minSignatureLength = 8;

/**
 * The service-account tokens of a text, in order: in clear, then those inside base64. JWTs of anyone else are left out. The work is
 * linear in the length of the text.
 */
export function findTokens(text: string): FoundToken[] {
  if (!hasTokenHint(text)) return [];
  return [...findClearTokens(text), ...findEncodedTokens(text)];
}

/** The same for a text that is base64 as a whole, such as a value of a Secret's `data`. What is decoded may hold base64 again. */
export function findTokensInBase64(text: string): FoundToken[] {
  if (text.length > maxEncodedLength) return [];
  const inside = findTokens(decode(text));
  return inside.map(({ claims }) => ({ claims, encoding: 'base64', from: 0, to: text.length }));
}

function findClearTokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  let start = text.indexOf('eyJ');
  while (start !== -1) {
    const headerEnd = runEnd(text, start);
    const payloadEnd = text[headerEnd] === '.' ? runEnd(text, headerEnd + 1) : headerEnd;
    let next = headerEnd + 1;
    if (text.startsWith('eyJ', headerEnd + 1) && text[payloadEnd] === '.') {
      const signatureEnd = runEnd(text, payloadEnd + 1);
      if (signatureEnd - payloadEnd > minSignatureLength) {
        const payload = text.slice(headerEnd + 1, payloadEnd);
        for (const headerStart of headerStarts(text, start, headerEnd)) {
          const claims = readTokenClaims(text.slice(headerStart, headerEnd), payload);
          if (claims === null) continue;
          found.push({ claims, encoding: 'clear', from: headerStart, to: signatureEnd });
          next = signatureEnd;
          break;
        }
      }
    }
    start = text.indexOf('eyJ', next);
  }
  return found;
}

/** Where a header may begin when characters of the same alphabet stand before it. A few attempts are enough for real text. */
function headerStarts(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  let at = text.indexOf('eyJ', Math.max(start, end - maxHeaderLength));
  while (at !== -1 && at < end && starts.length < 4) {
    starts.push(at);
    at = text.indexOf('eyJ', at + 1);
  }
  return starts;
}

/** The end of the base64url characters from an offset on. */
function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isBase64Url(text.charCodeAt(end))) end += 1;
  return end;
}

function isBase64Url(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x5f
  );
}

function findEncodedTokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9+/_-]{40,}/g)) {
    const place = { from: index, to: index + run.length };
    if (run.length > maxEncodedLength) continue;
    for (const start of alignments(run)) {
      const inside = findClearTokens(decode(run.slice(start)));
      for (const { claims } of inside) found.push({ claims, encoding: 'base64', ...place });
      if (inside.length > 0) break;
    }
  }
  return found;
}

/** The offsets 0 to 3 from which a run of base64 decodes to something with `eyJ` in it. */
function alignments(run: string): Set<number> {
  const result = new Set<number>();
  for (const [hint, offset] of Object.entries(hintOffsets)) {
    let at = run.indexOf(hint);
    while (at !== -1 && result.size < 4) {
      result.add((at - offset + 4) % 4);
      at = run.indexOf(hint, at + 1);
    }
  }
  return result;
}

/** One character per byte: enough to find ASCII, and never a failure. */
function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('latin1');
}
