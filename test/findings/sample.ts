import type { Finding } from '../../src/findings/finding.ts';
import type { Match } from '../../src/findings/match.ts';
import { suppress } from '../../src/findings/suppress.ts';
import { buildModel } from '../../src/model/build.ts';
import type { Workload } from '../../src/model/model.ts';
import { referenceTo } from '../../src/model/subjects/objects.ts';
import type { ObjectReference } from '../../src/model/subjects/subject.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { RuleSettings } from '../../src/rules/ruleSettings.ts';
import type { Comment, Manifest, Reading } from '../../src/source/document.ts';
import { readSource } from '../../src/source/read.ts';
import { lineOf } from '../../src/text/position.ts';
import type { Source } from '../../src/text/source.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { splitDocuments } from '../../src/yaml/split.ts';

export function ruleOf(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    title: id,
    severity: 'warning',
    profile: 'recommended',
    subject: 'workload',
    when: true,
    cases: [],
    at: ['self'],
    related: [],
    chain: [],
    edit: [],
    cause: [],
    message: 'm',
    fix: 'f',
    options: {},
    aliases: [],
    ...more,
  };
}

/** `b/same` and `c/same` share a bare name; `b/renamed` was `b/old`; `s/about` is about suppressions. */
export const rules: readonly Rule[] = [
  ruleOf('a/one'),
  ruleOf('a/two'),
  ruleOf('b/same'),
  ruleOf('c/same'),
  ruleOf('b/renamed', { aliases: ['b/old'] }),
  ruleOf('b/strict', { profile: 'strict' }),
  ruleOf('s/about', { subject: 'suppression' }),
];

/** Everything on but `b/strict`. */
export const settings: RuleSettings = {
  severityFor: (rule) => (rule.profile === 'strict' ? 'off' : null),
  optionsFor: () => ({}),
};

/** Reads a file with its comments. */
export function readingOf(text: string, path = 'a.yaml'): Reading {
  const source: Source = { path, text };
  const comments: Comment[] = [];
  for (const { start, end } of splitDocuments(text).documents)
    parseYaml(text, start, end, {
      onComment: (span) => comments.push({ span, text: text.slice(span.start, span.end) }),
    });
  return { ...readSource(source), comments };
}

/**
 * One finding of each named rule on every line that holds `FINDING`, about the object in whose text the line stands; on the
 * word itself.
 */
export function matchesIn(
  readings: readonly Reading[],
  ids: readonly string[],
  workloads: readonly Workload[] = [],
): Match[] {
  return readings.flatMap(({ source, manifests }) =>
    Array.from(source.text.matchAll(/FINDING/g), ({ index }) => {
      const holds = (start: number, end: number) => start <= index && index < end;
      const manifest = manifests.find(({ root: { span } }) => holds(span.start, span.end));
      const pod = workloads.find(
        (each) =>
          each.manifest === manifest &&
          holds(each.podMetadata?.span.start ?? each.podSpec.span.start, each.podSpec.span.end),
      );
      const object = manifest === undefined ? null : referenceTo(manifest);
      return ids.map((rule) => matchOf(findingAt(source, index, rule, object), manifest, pod));
    }).flat(),
  );
}

/** A finding about an object, or about none. */
export function matchOf(finding: Finding, manifest?: Manifest, pod?: Workload): Match {
  return {
    finding,
    subject: {
      type: 'workload',
      facts: {},
      places: {},
      object: finding.object,
      identity: '',
      ...(manifest && { manifest }),
      ...(pod && { pod }),
    },
  };
}

export function findingAt(
  source: Source,
  start: number,
  rule: string,
  object: ObjectReference | null = null,
): Finding {
  return {
    rule,
    severity: 'warning',
    message: 'm',
    fix: 'f',
    source,
    span: { start, end: start + 7 },
    object,
    related: [],
    fingerprint: '0'.repeat(32),
  };
}

export interface Outcome {
  /** `<path>:<line> <rule>` */
  readonly left: readonly string[];
  /** `<path>:<line> <rule> <by> <reason>` */
  readonly suppressed: readonly string[];
  /** `<line> <problem> <rule> <suggestion>` */
  readonly told: readonly string[];
}

/** Suppresses the findings of `matchesIn` for `a/one` and `a/two`, on 2026-06-15. */
export function suppressIn(
  texts: readonly string[],
  ids: readonly string[] = ['a/one', 'a/two'],
  options: { readonly inline?: boolean } = {},
): Outcome {
  const readings = texts.map((text, index) => readingOf(text, `${'abc'[index]}.yaml`));
  const model = buildModel(readings.flatMap(({ manifests }) => manifests));
  const { findings, suppressed, subjects } = suppress(
    matchesIn(readings, ids, model.workloads),
    readings,
    model,
    {
      rules: rules.map((rule) => ({ rule })),
      settings,
      today: '2026-06-15',
      inline: options.inline ?? true,
    },
  );
  const where = ({ source, span, rule }: Finding) => `${source.path}:${lineOf(source, span.start)} ${rule}`;
  return {
    left: findings.map(where),
    suppressed: suppressed.map(({ finding, by, reason }) => `${where(finding)} ${by} ${reason}`),
    told: subjects.map(({ facts, places }) => {
      const self = [places.self].flat()[0]!;
      const line = lineOf(self.source, self.span.start);
      return [line, facts.problem, facts.rule, facts.suggestion].filter((part) => part !== null).join(' ');
    }),
  };
}
