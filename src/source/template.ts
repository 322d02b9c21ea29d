import { parseYaml } from '../yaml/parse.ts';
import type { Comment } from './document.ts';

const actions = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
] as const;

// What `sed`, Autoconf and CMake fill in; YAML lets no plain text start with `@`.
const variable = /@[A-Z][A-Z0-9_]*@/g;

// What else is filled in before apply: `{NAME}`, `<NAME>`, `%NAME%`, `%(name)s`, `${NAME}`, `$(name)`, `$NAME`, `@name@`, `__NAME__`. All of
// it can be plain text as well, so none of it excuses a mistake in another place. Bounded, so that no line is read again and again.
const placeholder =
  /\{[A-Za-z_][\w.-]{0,99}\}|<[A-Za-z_][\w .-]{0,99}>|%[A-Za-z_][\w.]{0,99}%|%\([A-Za-z_]\w{0,99}\)[a-z]|[$%]\{[^{}\r\n]{1,200}\}|\$\([^()\r\n]{1,200}\)|\$[A-Za-z_]\w{0,99}|@[A-Za-z][\w.-]{0,99}@|__[A-Za-z0-9][A-Za-z0-9_]{0,98}__/g;

// An action where a line, a list item or a value starts, so that YAML sees a flow mapping or nothing that it knows.
const leading = /^[ \t]*(?:- +)*(?:["'\w./-]+:[ \t]+)?(?:\{\{|\{%|\{#|<%)/m;

/** True when the text holds something that a template engine may have yet to fill: Go templates, Jinja, ERB, `@NAME@`. */
export function mentionsTemplate(text: string): boolean {
  return actions.some(([open]) => text.includes(open)) || text.search(variable) >= 0;
}

/**
 * Whether a text that is no YAML would be some once it is filled in, by a template engine (Go templates, Jinja, ERB), `sed`, `envsubst`
 * or a program's own replacement: it parses with what is to be filled masked, or actions of an engine stand where values start.
 */
export function isUnfilledTemplate(text: string): boolean {
  const actions = mentionsTemplate(text);
  const masked = actions ? maskActions(text) : text;
  if (actions && (parses(filled(masked)) || leading.test(text))) return true;
  const all = masked.replace(placeholder, mask);
  return all !== masked && parses(filled(all));
}

function parses(text: string): boolean {
  return !('error' in parseYaml(text, 0, text.length));
}

/** What a text that is filled in has at that place until then. No YAML holds it. */
const mask = '\u0001';

/** A letter for each mask, and an empty line for one that holds nothing else. */
function filled(masked: string): string {
  return masked.replace(/^[ \t]*(?:\u0001[ \t]*)+$/gm, '').replaceAll(mask, 'x');
}

/** Masks the actions of engines. */
function maskActions(text: string): string {
  let masked = text.replace(variable, mask);
  for (const [open, close] of actions) {
    const pieces: string[] = [];
    let from = 0;
    for (let at = masked.indexOf(open); at !== -1; at = masked.indexOf(open, from)) {
      const end = masked.indexOf(close, at + 2);
      if (end === -1) break;
      pieces.push(masked.slice(from, at), mask);
      from = end + 2;
    }
    masked = pieces.join('') + masked.slice(from);
  }
  return masked;
}

/**
 * Whether a file is a template of a Helm chart: it lies in `templates/` of a folder that holds a `Chart.yaml`, and has actions.
 * Without knowledge of charts (`charts` undefined), every `templates/` folder may be one, and the actions must look like Helm's.
 */
export function isHelmTemplate(path: string, text: string, charts: ReadonlySet<string> | undefined): boolean {
  if (!text.includes('{{') || !hasAction(text)) return false;
  const segments = path.split('/');
  return segments.some((segment, index) => {
    if (segment !== 'templates' || index === segments.length - 1) return false;
    if (charts === undefined) return helmAction.test(text);
    const folder = segments.slice(0, index).join('/');
    return charts.has(folder) || (folder === '' && charts.has('.'));
  });
}

/** The comments of a template that mention sa-lint: what looks like one before the template is filled. */
export function templateComments(text: string): Comment[] {
  if (!text.includes('sa-lint')) return [];
  return Array.from(text.matchAll(/(?<=^|[ \t])#[ \t]*sa-lint.*/gm), ({ 0: comment, index }) => ({
    span: { start: index, end: index + comment.length },
    text: comment,
  }));
}

/** Whether an action stands outside of the lines that are comments: those make no template of a manifest that kubectl reads. */
function hasAction(text: string): boolean {
  return text.split('\n').some((line) => line.includes('{{') && !/^\s*#/.test(line));
}

const helmAction =
  /\{\{-?\s*(?:if|with|range|end|else|include|template|define|toYaml|\/\*|\$?\.(?:Values|Release|Chart|Capabilities))/;
