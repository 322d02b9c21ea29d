import type { ReportingDescriptor } from 'sarif';
import { fixOf, rulePageMarkdown } from '../rules/page.ts';
import { pageAddress } from '../rules/pageAddress.ts';
import type { RuleDocument } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';

// GitHub refuses longer descriptions and shows no more tags.
const maxDescription = 1024;
const maxTags = 10;

const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

/** A rule as code scanning shows it: a title, why it matters, and a help page with the fix, examples and references. */
export function sarifRule(rule: RuleDocument): ReportingDescriptor {
  const category = rule.id.slice(0, rule.id.indexOf('/'));
  return {
    id: rule.id,
    name: pascalCase(rule.id.slice(category.length + 1)),
    ...(rule.aliases.length > 0 && { deprecatedIds: [...rule.aliases] }),
    shortDescription: { text: sentence(rule.title) },
    fullDescription: { text: cut(oneLine(rule.why), maxDescription) },
    defaultConfiguration: { level: rule.severity },
    ...(pageAddress(rule.id) !== null && { helpUri: pageAddress(rule.id)! }),
    help: { text: helpText(rule), markdown: rulePageMarkdown(rule, { brief: true }) },
    properties: {
      tags: ['security', 'kubernetes', 'service-account', category, ...rule.maps].slice(0, maxTags),
      precision: 'high',
      'problem.severity': problemSeverities[rule.severity],
      ...(rule.securitySeverity > 0 && { 'security-severity': rule.securitySeverity.toFixed(1) }),
      profile: rule.profile,
    },
  };
}

function helpText(rule: RuleDocument): string {
  const parts = [`${sentence(rule.title)} ${oneLine(rule.why)}`, `Fix: ${oneLine(fixOf(rule))}`];
  if (rule.references.length > 0)
    parts.push(`References:\n${rule.references.map((url) => `- ${url}`).join('\n')}`);
  return parts.join('\n\n');
}

/** `token-without-audience` to `TokenWithoutAudience`. */
function pascalCase(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function sentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** At most so many UTF-16 code units, cut between words. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.slice(0, max - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), max / 2)).replace(/[\ud800-\udbff]$/, '')}…`;
}
