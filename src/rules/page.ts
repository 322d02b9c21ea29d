import { printable } from '../text/printable.ts';
import { withNames } from './message.ts';
import type { RuleDocument, RuleExample, Schema } from './rule.ts';

/**
 * The page of a rule as Markdown: the problem as it reads for an example, the attack, the fix, what may break, examples. Starts with the
 * title as a heading. With `brief` there is one example of each kind.
 */
export function rulePageMarkdown(rule: RuleDocument, { brief = false } = {}): string {
  const kinds = [rule.examples.filter(isBad), rule.examples.filter((example) => !isBad(example))];
  const examples = kinds.flatMap((kind) => (brief ? kind.slice(0, 1) : kind));
  const sections = [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${facts(rule)
      .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
      .join(' · ')}`,
    ...(rule.sample === undefined ? [] : ['## What it reports', quoted(rule.sample.message)]),
    '## Why it matters',
    rule.why.trim(),
    '## Fix',
    fixOf(rule),
    ...(rule.breaks === '' ? [] : ['## What may break', rule.breaks.trim()]),
    ...graded(rule),
    ...optionEntries(rule).map(({ name, text }) => `**Option \`${name}\`.** ${text}`),
    ...examples.flatMap(exampleMarkdown),
    ...(rule.references.length === 0
      ? []
      : ['## References', rule.references.map((url) => `- <${url}>`).join('\n')]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function quoted(text: string): string {
  return text.trim().replaceAll(/^/gm, '> ');
}

function isBad({ bad }: RuleExample): boolean {
  return bad !== undefined;
}

/** The page of a rule for a terminal. Prose is wrapped at `width` columns; examples and links are not. */
export function rulePageText(rule: RuleDocument, width: number): string {
  const prose = (text: string, indent = '') => wrap(text, width, indent);
  const sections = [
    `${rule.id}\n${prose(rule.title)}`,
    facts(rule)
      .map(([name, value]) => prose(`${name}: ${value}`))
      .join('\n'),
    `Why\n${prose(rule.why, '  ')}`,
    `Fix\n${prose(fixOf(rule), '  ')}`,
    ...(rule.breaks === '' ? [] : [`What may break\n${prose(rule.breaks, '  ')}`]),
    ...graded(rule).map((text) => prose(text)),
    ...optionEntries(rule).map(({ name, text }) => `Option ${name}\n${prose(text, '  ')}`),
    ...rule.examples.map((example) => exampleText(example, width)),
    ...(rule.references.length === 0
      ? []
      : [`References\n${rule.references.map((url) => `  ${url}`).join('\n')}`]),
  ];
  return `${sections.map(printableLines).join('\n\n')}\n`;
}

/** The fix as it reads on the rule's own page. */
export function fixOf({ id, fix, sample }: RuleDocument): string {
  const own = `\`sa-lint explain ${id}\` shows how`;
  return (sample?.fix ?? withNames(fix)).replaceAll(own, 'an example below shows how').trim();
}

function facts(rule: RuleDocument): [string, string][] {
  const entries: [string, string][] = [
    ['Severity', rule.severity],
    ['Security severity', rule.securitySeverity.toFixed(1)],
    ['Profile', rule.profile],
  ];
  if (rule.aliases.length > 0) entries.push(['Former ids', rule.aliases.join(', ')]);
  if (rule.maps.length > 0) entries.push(['See also', rule.maps.join(', ')]);
  if (rule.since !== '') entries.push(['Since', rule.since]);
  return entries;
}

/** Cases that change the severity are worth knowing before a finding turns up. */
function graded(rule: RuleDocument): string[] {
  const anywhere = new Set(
    rule.cases.flatMap((one) => (one.profile === undefined ? (one.severity ?? rule.severity) : [])),
  );
  anywhere.delete(rule.severity);
  const strict = new Set(rule.cases.flatMap((one) => (one.profile ? (one.severity ?? rule.severity) : [])));
  const inWords = (severities: ReadonlySet<string>) => [...severities].join(' or ');
  return [
    ...(anywhere.size > 0 ? [`Depending on the case it is reported as ${inWords(anywhere)} instead.`] : []),
    ...(strict.size > 0
      ? [`In some cases it is reported in the profile strict only, as ${inWords(strict)}.`]
      : []),
  ];
}

function optionEntries(rule: RuleDocument): { name: string; text: string }[] {
  return Object.entries(rule.optionSchemas).map(([name, schema]) => ({
    name,
    text: `${descriptionOf(schema)} Default: ${JSON.stringify(rule.options[name])}.`,
  }));
}

function descriptionOf(schema: Schema): string {
  return typeof schema === 'object' && typeof schema.description === 'string'
    ? schema.description.trim()
    : '';
}

function exampleHeading(example: RuleExample): string {
  return example.bad === undefined ? 'Not reported' : 'Reported where marked `# <-`';
}

function exampleMarkdown(example: RuleExample): string[] {
  const manifests = (example.bad ?? example.good ?? '').trimEnd();
  let fence = '```';
  for (const [run] of manifests.matchAll(/`{3,}/g)) if (run.length >= fence.length) fence = `${run}\``;
  return [
    `## ${exampleHeading(example)}`,
    ...(example.about === undefined ? [] : [example.about]),
    ...(example.options === undefined ? [] : [`With the options \`${JSON.stringify(example.options)}\`.`]),
    `${fence}yaml\n${manifests}\n${fence}`,
    ...(example.fixed === undefined
      ? []
      : [
          'What `--fix` (or `--fix --unsafe`) makes of it:',
          `${fence}yaml\n${example.fixed.trimEnd()}\n${fence}`,
        ]),
    ...(example.unfixed === undefined ? [] : [`What \`--fix\` does not write: ${example.unfixed}.`]),
  ];
}

function exampleText(example: RuleExample, width: number): string {
  const about = example.about === undefined ? '' : `\n${wrap(example.about, width, '  ')}`;
  const options = example.options === undefined ? '' : `\n  Options: ${JSON.stringify(example.options)}`;
  const manifests = (example.bad ?? example.good ?? '').trimEnd().replaceAll(/^(?=.)/gm, '    ');
  return `${exampleHeading(example).replaceAll('`', '')}${about}${options}\n\n${manifests}`;
}

/** Wraps paragraphs (set apart by empty lines) and list items; a word that is longer than a line stands alone. */
function wrap(text: string, width: number, indent = ''): string {
  return text
    .trim()
    .split(/\n(?:\s*\n)+/)
    .map((paragraph) =>
      paragraph
        .split(/\n(?=\s*[-*] )/)
        .map((block) => wrapBlock(block, width, indent))
        .join('\n'),
    )
    .join('\n\n');
}

function wrapBlock(block: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  const hanging = /^\s*[-*] /.test(block) ? `${indent}  ` : indent;
  for (const word of block.trim().split(/\s+/)) {
    const longer = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    if (longer.length <= width || line.trim() === '') {
      line = longer;
      continue;
    }
    lines.push(line);
    line = `${hanging}${word}`;
  }
  lines.push(line);
  return lines.join('\n');
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
