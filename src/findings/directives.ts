import type { Comment } from '../source/document.ts';
import { editDistance } from '../text/nearest.ts';
import type { Span } from '../text/source.ts';

/** Where a directive acts: on its own line, on the next line that is no comment, or in its whole file. */
export type Scope = 'line' | 'next-line' | 'file';

/** A rule's name as somebody wrote it. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** Why a request does not silence anything. Fail closed: what is not understood silences nothing. */
export interface Mistake {
  readonly problem: 'no-reason' | 'malformed' | 'misplaced';
  /** One sentence without a final period. */
  readonly detail: string;
  readonly span: Span;
  /** What was probably meant. */
  readonly suggestion: string | null;
}

/** What a directive, or one entry of an annotation, asks for. */
export interface Request {
  readonly names: readonly Name[];
  /** The date as written; valid unless `mistake` says otherwise. */
  readonly until: string | null;
  readonly reason: string;
  readonly mistake: Mistake | null;
  readonly span: Span;
}

export interface Directive extends Request {
  /** Null for a directive that could not be told. */
  readonly scope: Scope | null;
}

const scopes: ReadonlyMap<string, Scope> = new Map([
  ['sa-lint-disable-line', 'line'],
  ['sa-lint-disable-next-line', 'next-line'],
  ['sa-lint-disable-file', 'file'],
]);

// Far more than anybody names on purpose; keeps the work for a hostile line small.
const mostNames = 50;

/**
 * The directives of a comment: `# sa-lint-disable-line <ids> [until=YYYY-MM-DD] -- <reason>`, and the same with `-next-line` and
 * `-file`. Ids are separated by commas or spaces. A comment may hold several directives, each after a `#` of its own. Other text
 * about sa-lint is no directive; what looks like a misspelled one is returned with its mistake.
 */
export function parseDirectives(comment: Comment): Directive[] {
  const directives: Directive[] = [];
  const starts = [...comment.text.matchAll(/#[ \t]*(sa-lint[^\s,#]*)/gi)];
  starts.forEach((match, index) => {
    const word = match[1]!;
    const wordAt = match.index + match[0].length - word.length;
    const bodyAt = wordAt + word.length;
    const body = comment.text.slice(bodyAt, starts[index + 1]?.index).trimEnd();
    const offset = comment.span.start;
    const span = { start: offset + wordAt, end: offset + bodyAt + body.length };
    const scope = scopes.get(word) ?? null;
    if (scope !== null) {
      directives.push({ scope, ...parseRequest(body, offset + bodyAt, span, /[ \t]--(?=[ \t]|$)/) });
    } else if (looksMisspelled(word, body)) {
      const suggestion = nearScope(word) ?? meantScope(`${word} ${body}`);
      const detail = `'${word.slice(0, 60)}' is no directive of sa-lint`;
      const wordSpan = { start: span.start, end: span.start + word.length };
      const mistake = { problem: 'misplaced', detail, span: wordSpan, suggestion } as const;
      directives.push({ scope, names: [], until: null, reason: '', mistake, span });
    }
  });
  return directives;
}

function looksMisspelled(word: string, body: string): boolean {
  if (/^sa-lint:?$/i.test(word)) return /^\s+(?:disable|ignore|suppress|enable|allow)(?![a-z])/i.test(body);
  return /^sa-lint[-_:](?:disable|ignore|suppress|enable|allow)/i.test(word) || nearScope(word) !== null;
}

function nearScope(word: string): string | null {
  if (word.length > 40) return null;
  return [...scopes.keys()].find((scope) => editDistance(word.toLowerCase(), scope) <= 3) ?? null;
}

/** The directive that other words for it stand for, such as `sa-lint-ignore` or `sa-lint: disable next line`. */
function meantScope(text: string): string {
  const [command = ''] = /^\S+(?:\s+\S*(?:disable|ignore|suppress|allow)\S*)?/i.exec(text) ?? [];
  if (/next/i.test(command)) return 'sa-lint-disable-next-line';
  return /file/i.test(command) ? 'sa-lint-disable-file' : 'sa-lint-disable-line';
}

/** The entries of the annotation `sa-lint.dev/ignore`: `<id>: reason; <id> until=YYYY-MM-DD: reason`, or one entry a line. */
export function parseAnnotation(text: string, offset: number): Request[] {
  const requests: Request[] = [];
  for (const match of text.matchAll(/[^;\n]+/g)) {
    const entry = match[0].trim();
    if (entry === '') continue;
    const start = offset + match.index + match[0].indexOf(entry);
    requests.push(parseRequest(entry, start, { start, end: start + entry.length }, /:/));
  }
  return requests;
}

/** Reads `<names> <separator> <reason>`, with `until=<date>` on either side of the separator. */
function parseRequest(text: string, offset: number, span: Span, separator: RegExp): Request {
  const parts = separator.exec(text);
  const namesEnd = parts?.index ?? text.length;
  const reasonStart = parts === null ? text.length : namesEnd + parts[0].length;
  const before = words(text, 0, namesEnd, offset);
  const after = words(text, reasonStart, text.length, offset);
  const dates = [...before, ...after].filter(isUntil);
  const request = {
    names: before.filter((word) => !isUntil(word)),
    until: dates[0]?.text.slice('until='.length) ?? null,
    reason: text
      .slice(reasonStart)
      .replace(/(?<!\S)until=\S*/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    span,
  };
  return { ...request, mistake: mistakeOf(request, dates, parts !== null) };
}

function isUntil(word: Name): boolean {
  return word.text.startsWith('until=');
}

function words(text: string, start: number, end: number, offset: number): Name[] {
  return Array.from(text.slice(start, end).matchAll(/[^\s,]+/g), (match) => {
    const at = offset + start + match.index;
    return { text: match[0], span: { start: at, end: at + match[0].length } };
  });
}

function mistakeOf(
  request: Omit<Request, 'mistake'>,
  dates: readonly Name[],
  separated: boolean,
): Mistake | null {
  const malformed = (detail: string, span: Span): Mistake => ({
    problem: 'malformed',
    detail,
    span,
    suggestion: null,
  });
  const [date, secondDate] = dates;
  if (secondDate !== undefined) return malformed('It has two dates', secondDate.span);
  if (date !== undefined && !isDate(request.until!))
    return malformed('The date is not a day of the calendar written as YYYY-MM-DD', date.span);
  if (!separated || !/[\p{L}\p{N}]/u.test(request.reason))
    return { problem: 'no-reason', detail: 'It gives no reason', span: request.span, suggestion: null };
  if (request.names.length === 0) return malformed('It names no rule', request.span);
  if (request.names.length > mostNames)
    return malformed(`It names more than ${mostNames} rules`, request.span);
  const wrong = request.names.find(({ text }) => !/^[a-zA-Z0-9_.-]+(?:\/[a-zA-Z0-9_.-]+)?$/.test(text));
  if (wrong !== undefined) return malformed('It must name each rule by its id', wrong.span);
  return null;
}

/** True for a day of the Gregorian calendar as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
