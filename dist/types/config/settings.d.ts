import type { Profile, Rule } from '../rules/rule.js';
import type { RuleSettings } from '../rules/ruleSettings.js';
import type { Place } from '../text/source.js';
import type { Configuration, FailOn, Level, OverriddenRule } from './configuration.js';
import type { Exception, Exceptions } from './exceptions.js';
/** Who decided a value. A later one wins over an earlier one: default, profile, configuration, override, command line. */
export type Origin = {
    readonly by: 'default' | 'command line';
} | {
    readonly by: 'profile';
    readonly profile: Profile;
} | {
    readonly by: 'configuration';
    readonly place: Place;
} | {
    readonly by: 'override';
    readonly place: Place;
    readonly reason: string;
};
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
export type SharedExceptions = Map<OverriddenRule, Exception & {
    readonly rules: string[];
}>;
/** Puts together what is in force. */
export declare function settingsOf(configuration: Configuration | null, commandLine?: CommandLine, { whole, shared }?: SettingsOptions): Settings;
