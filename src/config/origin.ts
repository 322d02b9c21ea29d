import type { Rule } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import { lineOf } from '../text/position.ts';
import type { Place } from '../text/source.ts';
import type { FailOn, Level, ObjectGlob, Override } from './configuration.ts';
import type { Origin, Settings, Sourced } from './settings.ts';

/** What is in force for one path, and where each value came from. */
export interface Explanation {
  readonly path: string;
  /** The glob that leaves the path out; null when none does. */
  readonly excluded: Sourced<string> | null;
  readonly profile: Sourced<string>;
  readonly failOn: Sourced<FailOn>;
  readonly rules: readonly RuleExplanation[];
}

export interface RuleExplanation {
  readonly id: string;
  /** For findings about any object. Null: the rule decides case by case. */
  readonly level: Sourced<Level | null>;
  /** What the rule itself can decide, worst first. */
  readonly severities: readonly Severity[];
  /** For findings about some objects; the last that fits decides. */
  readonly objects: readonly { readonly globs: readonly ObjectGlob[]; readonly level: Sourced<Level> }[];
  readonly options: readonly { readonly name: string; readonly value: Sourced<unknown> }[];
}

/** Explains the settings for a path as reports show it. */
export function settingsFor(all: Settings, rules: readonly Rule[], path: string): Explanation {
  const settings = all.at(path);
  const excluded = settings.configuration?.exclude.find(({ value }) => value.matches(path));
  return {
    path,
    excluded:
      excluded === undefined
        ? null
        : { value: excluded.value.pattern, origin: { by: 'configuration', place: excluded.place } },
    profile: settings.profile,
    failOn: settings.failOn,
    rules: rules.map((rule) => explainRule(settings, rule, path)),
  };
}

function explainRule(settings: Settings, rule: Rule, path: string): RuleExplanation {
  let level: Sourced<Level | null> = settings.levelOf(rule);
  let objects: { globs: readonly ObjectGlob[]; level: Sourced<Level> }[] = [];
  if (level.origin.by !== 'command line') {
    for (const override of settings.configuration?.overrides ?? []) {
      const overridden = levelIn(override, rule, path);
      if (overridden === null) continue;
      if (override.objects.length > 0) {
        objects.push({ globs: override.objects, level: overridden });
      } else {
        level = overridden;
        objects = [];
      }
    }
  }
  const severities = (['error', 'warning', 'note'] as const).filter(
    (severity) => severity === rule.severity || rule.cases.some((one) => one.severity === severity),
  );
  const options = Object.keys(rule.options).map((name) => ({ name, value: settings.optionOf(rule, name) }));
  return { id: rule.id, level, severities, objects, options };
}

function levelIn(override: Override, rule: Rule, path: string): Sourced<Level> | null {
  const overridden = override.rules.get(rule.id);
  if (overridden === undefined || !override.appliesToPath(path)) return null;
  const { level, place } = overridden;
  return { value: level, origin: { by: 'override', place, reason: override.reason } };
}

/** The page that `sa-lint config` prints: plain text, one value a line, with its origin. Ends in a line end. */
export function describeSettings({ path, excluded, profile, failOn, rules }: Explanation): string {
  const rows: [label: string, value: string, origin: Origin][] = [
    ['profile', profile.value, profile.origin],
    ['failOn', failOn.value, failOn.origin],
  ];
  for (const { id, level, severities, objects, options } of rules) {
    rows.push([id, level.value ?? severities.join(' or '), level.origin]);
    for (const { globs, level: forThem } of objects)
      rows.push([`  on ${globs.map(describeObject).join(', ')}`, forThem.value, forThem.origin]);
    for (const { name, value } of options)
      rows.push([`  ${name}`, JSON.stringify(value.value), value.origin]);
  }
  const [labels, values] = [0, 1].map((column) =>
    Math.min(60, Math.max(...rows.map((row) => (row[column] as string).length))),
  ) as [number, number];
  const lines = rows.map(
    ([label, value, origin]) => `${label.padEnd(labels)}  ${value.padEnd(values)}  ${describeOrigin(origin)}`,
  );
  const left =
    excluded === null
      ? ''
      : `${path} is left out by '${excluded.value}' (${describeOrigin(excluded.origin)}).\n\n`;
  return `${left}In force for ${path}:\n\n${lines.join('\n')}\n`;
}

/** Such as `.sa-lint.yaml:12` or `profile recommended`. */
export function describeOrigin(origin: Origin): string {
  if (origin.by === 'profile') return `profile ${origin.profile}`;
  if (origin.by === 'configuration') return placeText(origin.place);
  if (origin.by === 'override') return `override at ${placeText(origin.place)}: ${origin.reason}`;
  return origin.by;
}

function describeObject({ kind, namespace, name }: ObjectGlob): string {
  const where = namespace === undefined ? name : `${namespace}/${name ?? '*'}`;
  return [kind, where].filter((part) => part !== undefined).join(' ');
}

function placeText({ source, span }: Place): string {
  return `${source.path}:${lineOf(source, span.start)}`;
}
