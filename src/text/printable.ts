import type { Span } from './source.ts';
import { shownLength, tokenSpans, tokenSpansOfLine } from './tokenText.ts';

// Control, format, separator and unpaired surrogate characters: they move a cursor, fake a line of a CI log, reverse how text reads,
// or cannot be seen.
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Text from the input made safe to show: control characters become visible escapes, and token values are cut out. */
export function printable(text: string): string {
  if (text.length > longestKept) return visible(redact(text));
  let safe = kept.get(text);
  if (safe === undefined) {
    safe = visible(redact(text));
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, safe);
  }
  return safe;
}

// The same names come again and again, and looking for tokens in a text is dear.
const kept = new Map<string, string>();
const mostKept = 4_000;
const longestKept = 200;

/** Control and other invisible characters as escapes such as `\u{1b}`; everything else stays. Enough for paths. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

// Where a line, behind blanks and colours, begins with `::`: GitHub's runner obeys it (`ActionCommand.TryParseV2` in actions/runner).
const lineCommand = /^((?:[^\S\n]|\u001b\[[\d;]*m)*):(?=:)/gm;

// `##[` (the older form of GitHub's runner, Azure Pipelines), `##vso[` and `##teamcity[` are obeyed anywhere in a line.
const commandMark = /##(?=\w*\[)/g;

/** Whole lines for a terminal or the log of a CI system: none of them is a command to that system. Their line ends and colours stay. */
export function logText(text: string): string {
  return unmarked(text.replace(lineCommand, '$1\\u{3a}'));
}

/** Text without the marks that a CI system obeys in the middle of a line. */
export function unmarked(text: string): string {
  return text.replace(commandMark, '#\\u{23}');
}

/** Lines that were put together from names of the input, as `logText`; what is invisible in them becomes a visible escape. */
export function logLines(text: string): string {
  return logText(text.split('\n').map(printable).join('\n'));
}

/** Cuts token values out of a text, all but what every token begins with; everything else stays, control characters too. */
export function redact(text: string): string {
  if (!text.includes('\n')) return withoutSpans(text, tokenSpans(text));
  // A token may be spread over the lines.
  const source = { path: '', text };
  return text
    .split('\n')
    .map((line, index) => withoutSpans(line, tokenSpansOfLine(source, index + 1)))
    .join('\n');
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let from = 0;
  for (const span of spans) {
    result += `${text.slice(from, span.start + shownLength(text, span))}…`;
    from = span.end;
  }
  return result + text.slice(from);
}

/** A name for a message: printable and at most 120 characters long. */
export function printableName(name: string): string {
  const safe = printable(name);
  return safe.length <= 120 ? safe : `${safe.slice(0, 119)}…`;
}

/** The same for what may be absent. */
export function printableOrNull(name: string | null): string | null {
  return name === null ? null : printableName(name);
}
