import type { ObjectReference } from '../model/subjects/subject.ts';
import type { Profile, Rule } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/ruleSettings.ts';
import type { Place } from '../text/source.ts';
import type { Configuration, FailOn, Level, OverriddenRule, Override } from './configuration.ts';
import type { Exception, Exceptions } from './exceptions.ts';

/** Who decided a value. A later one wins over an earlier one: default, profile, configuration, override, command line. */
export type Origin =
  | { readonly by: 'default' | 'command line' }
  | { readonly by: 'profile'; readonly profile: Profile }
  | { readonly by: 'configuration'; readonly place: Place }
  | { readonly by: 'override'; readonly place: Place; readonly reason: string };

/** A value that knows who decided it. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** What the command line sets. It wins over the configuration, over its overrides too. */
export interface CommandLine {
  readonly profile?: Profile;
  readonly failOn?: FailOn;
  /** By full id. */
  readonly rules?: ReadonlyMap<string, Level>;
}

/** What is in force for a run. */
export interface Settings extends RuleSettings {
  readonly profile: Sourced<Profile>;
  readonly failOn: Sourced<FailOn>;
  readonly configuration: Configuration | null;
  readonly commandLine: CommandLine;
  /** What the configuration turns off for some files or objects, with its reasons. */
  readonly exceptions: Exceptions;
  /** Whether the configuration leaves a path out. Paths are those of reports. */
  excludes(path: string): boolean;
  /** The level of a rule where no override speaks; null leaves it to the rule and its cases. */
  levelOf(rule: Rule): Sourced<Level | null>;
  optionOf(rule: Rule, name: string): Sourced<unknown>;
  /** What is in force for a path, where folders have settings of their own. */
  at(path: string): Settings;
}

export interface SettingsOptions {
  /** The run reads everything that the configuration is for: only then an exception that nothing needs is told as unused. */
  readonly whole?: boolean;
  /** The exceptions of overrides that other settings of this run hold, too. */
  readonly shared?: SharedExceptions;
}

/** Exceptions by what an override says; one for all settings that hold it. */
export type SharedExceptions = Map<OverriddenRule, Exception & { readonly rules: string[] }>;

/** Puts together what is in force. */
export function settingsOf(
  configuration: Configuration | null,
  commandLine: CommandLine = {},
  { whole = false, shared = new Map() }: SettingsOptions = {},
): Settings {
  const profile = chosen(commandLine.profile, configuration?.profile ?? null, 'recommended');
  const overrides = overridesByRule(configuration?.overrides ?? []);

  const levelOf = (rule: Rule): Sourced<Level | null> => {
    const flag = commandLine.rules?.get(rule.id);
    if (flag !== undefined) return { value: flag, origin: { by: 'command line' } };
    const set = configuration?.rules.get(rule.id)?.level;
    if (set) return { value: set.value, origin: { by: 'configuration', place: set.place } };
    const inProfile = rule.profile === 'recommended' || profile.value === 'strict';
    return { value: inProfile ? null : 'off', origin: { by: 'profile', profile: profile.value } };
  };
  const optionOf = (rule: Rule, name: string): Sourced<unknown> => {
    const set = configuration?.rules.get(rule.id)?.options.get(name);
    return set === undefined
      ? { value: rule.options[name], origin: { by: 'default' } }
      : { value: set.value, origin: { by: 'configuration', place: set.place } };
  };
  const lastOverride = (id: string, path: string, object: ObjectReference | null) =>
    commandLine.rules?.has(id) ? undefined : overrides.get(id)?.last(path, object);

  const settings: Settings = {
    at: () => settings,
    profile,
    failOn: chosen(commandLine.failOn, configuration?.failOn ?? null, 'warning'),
    configuration,
    commandLine,
    excludes: (path) => configuration?.exclude.some(({ value }) => value.matches(path)) ?? false,
    levelOf,
    optionOf,
    severityFor(rule, path, object, of = 'recommended') {
      if (of === 'strict' && profile.value !== 'strict') return 'off';
      const level = lastOverride(rule.id, path, object)?.rule.level;
      // What an override turns off is found first and silenced as an exception, so that its reason can be shown. Findings about
      // suppressions come after that.
      const decided = level === 'off' && rule.subject !== 'suppression' ? undefined : level;
      return decided ?? levelOf(rule).value;
    },
    optionsFor: (rule) =>
      Object.fromEntries(Object.keys(rule.options).map((name) => [name, optionOf(rule, name).value])),
    exceptions: exceptionsOf(overrides, lastOverride, {
      whole,
      shared,
      superseded: (id) => commandLine.rules?.has(id) ?? false,
    }),
  };
  return settings;
}

interface OverrideOfRule {
  readonly override: Override;
  readonly rule: OverriddenRule;
}

/** The overrides of one rule. Those that name their objects are only looked at for these: there may be thousands. */
class OverridesOfRule {
  readonly all: OverrideOfRule[] = [];
  readonly #byName = new Map<string, number[]>();
  readonly #unnamed: number[] = [];

  add(one: OverrideOfRule): void {
    const index = this.all.push(one) - 1;
    const { names } = one.override;
    if (names === null) this.#unnamed.push(index);
    for (const name of names ?? []) {
      const list = this.#byName.get(name) ?? [];
      this.#byName.set(name, list);
      list.push(index);
    }
  }

  /** The last one that applies. */
  last(path: string, object: ObjectReference | null): OverrideOfRule | undefined {
    const applies = (index: number) => {
      const { override } = this.all[index]!;
      return override.appliesToPath(path) && override.appliesToObject(object);
    };
    const name = object?.name ?? null;
    const named = name === null ? undefined : this.#byName.get(name)?.findLast(applies);
    return this.all[Math.max(named ?? -1, this.#unnamed.findLast(applies) ?? -1)];
  }
}

function overridesByRule(overrides: readonly Override[]): Map<string, OverridesOfRule> {
  const byRule = new Map<string, OverridesOfRule>();
  for (const override of overrides) {
    for (const [id, rule] of override.rules) {
      const ofRule = byRule.get(id) ?? new OverridesOfRule();
      byRule.set(id, ofRule);
      ofRule.add({ override, rule });
    }
  }
  return byRule;
}

function exceptionsOf(
  overrides: ReadonlyMap<string, OverridesOfRule>,
  last: (id: string, path: string, object: ObjectReference | null) => OverrideOfRule | undefined,
  { whole, shared, superseded }: Required<SettingsOptions> & { readonly superseded: (id: string) => boolean },
): Exceptions {
  // A category is one exception, however many rules it has.
  const exceptions: SharedExceptions = new Map();
  for (const [id, ofRule] of overrides) {
    for (const { override, rule } of ofRule.all) {
      if (rule.level !== 'off') continue;
      const { place, written } = rule;
      const exception = exceptions.get(rule) ??
        shared.get(rule) ?? { ...place, written, reason: override.reason, rules: [] };
      exceptions.set(rule, exception);
      shared.set(rule, exception);
      if (!superseded(id)) exception.rules.push(id);
    }
  }
  return {
    // What lies above was written for more than this run reads.
    toBeUsed: whole ? [...exceptions.values()].filter(({ source }) => !source.path.startsWith('../')) : [],
    for({ rule, source, object }) {
      const found = last(rule, source.path, object);
      return found && exceptions.get(found.rule);
    },
  };
}

function chosen<T>(
  flag: T | undefined,
  configured: { readonly value: T; readonly place: Place } | null,
  value: T,
): Sourced<T> {
  if (flag !== undefined) return { value: flag, origin: { by: 'command line' } };
  if (configured === null) return { value, origin: { by: 'default' } };
  return { value: configured.value, origin: { by: 'configuration', place: configured.place } };
}
