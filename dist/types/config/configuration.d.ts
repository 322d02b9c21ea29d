import type { ObjectReference } from '../model/subjects/subject.js';
import type { Profile } from '../rules/rule.js';
import type { Severity } from '../rules/severity.js';
import type { Place } from '../text/source.js';
import type { RenderSettings } from './renderSettings.js';
/** What a rule can be set to. */
export type Level = Severity | 'off';
/** The lowest severity that makes a run fail. */
export type FailOn = Severity | 'never';
export declare const levels: readonly Level[];
export declare const failOns: readonly FailOn[];
export declare const profiles: readonly Profile[];
/** A value of the configuration file and where it stands. */
export interface Configured<T> {
    readonly value: T;
    readonly place: Place;
}
/** What a `.sa-lint.yaml` says, checked. Rules are listed by their full ids, and categories are already spread over their rules. */
export interface Configuration {
    /** Nothing that lies above its folder holds there. */
    readonly root: boolean;
    readonly profile: Configured<Profile> | null;
    readonly failOn: Configured<FailOn> | null;
    readonly rules: ReadonlyMap<string, ConfiguredRule>;
    /** In the order of the file; where several speak of a finding, the last one decides. */
    readonly overrides: readonly Override[];
    readonly exclude: readonly Configured<PathGlob>[];
    /** Folders of custom rules, as written: relative to the configuration's folder. */
    readonly ruleFolders: readonly Configured<string>[];
    readonly render: RenderSettings | null;
}
/** What a file says that is empty. */
export declare const unconfigured: Configuration;
export interface ConfiguredRule {
    readonly level: Configured<Level> | null;
    /** By option name. */
    readonly options: ReadonlyMap<string, Configured<unknown>>;
}
/** Other severities for some files or objects. */
export interface Override {
    readonly files: readonly PathGlob[];
    readonly objects: readonly ObjectGlob[];
    readonly reason: string;
    readonly rules: ReadonlyMap<string, OverriddenRule>;
    /** The names of its objects where each is written out; it applies to no others. Null when it is not so limited. */
    readonly names: ReadonlySet<string> | null;
    /** Whether a path, as reports show it, is one of its files. True when it names none. */
    appliesToPath(path: string): boolean;
    /** Whether an object is one of its objects. True when it names none; else false for findings without an object. */
    appliesToObject(object: ObjectReference | null): boolean;
}
export interface OverriddenRule {
    readonly level: Level;
    readonly place: Place;
    /** The key as written: an id, or `<category>/*`. */
    readonly written: string;
}
export interface PathGlob {
    readonly pattern: string;
    /** Whether it names a path, as reports show it, or a folder that the path is in. */
    matches(path: string): boolean;
}
/** All parts that are there must match. An object that lacks a part matches no pattern for it. */
export interface ObjectGlob {
    readonly kind?: string;
    readonly namespace?: string;
    readonly name?: string;
}
