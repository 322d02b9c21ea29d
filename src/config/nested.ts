import type { Rule } from '../rules/rule.ts';
import { type Configuration, unconfigured } from './configuration.ts';
import type { Exception } from './exceptions.ts';
import type { Settings } from './settings.ts';

/** What is in force in a folder, where that differs from what is in force above it. */
export interface FolderSettings {
  readonly settings: Settings;
  /** The rules of its own configuration and of those above it. */
  readonly rules: ReadonlySet<string>;
}

/** Charts are rendered for the whole run, whoever says with what. */
function withCharts(base: Configuration | null, folders: readonly FolderSettings[]): Configuration | null {
  const charts = folders.flatMap(({ settings }) => settings.configuration?.render?.charts ?? []);
  if (charts.length === 0) return base;
  const all = [...new Set([...(base?.render?.charts ?? []), ...charts])];
  return { ...(base ?? unconfigured), render: { when: base?.render?.when ?? 'auto', charts: all } };
}

/**
 * What is in force in a run some of whose folders have settings of their own: for every path those of the nearest folder.
 * @param folders by folder as reports show paths, without a final `/`
 */
export function nestedSettings(base: FolderSettings, folders: ReadonlyMap<string, FolderSettings>): Settings {
  const near = new Map<string, FolderSettings>(folders);
  const nearest = (folder: string): FolderSettings => {
    const known = near.get(folder);
    if (known !== undefined) return known;
    const end = folder.lastIndexOf('/');
    const found = end === -1 ? base : nearest(folder.slice(0, end));
    near.set(folder, found);
    return found;
  };
  const around = (path: string) => {
    const end = path.lastIndexOf('/');
    return end === -1 ? base : nearest(path.slice(0, end));
  };
  const at = (path: string) => around(path).settings;
  const options = new Map<Settings, Map<Rule, Readonly<Record<string, unknown>>>>();
  return {
    ...base.settings,
    isNested: true,
    configuration: withCharts(base.settings.configuration, [...folders.values()]),
    at,
    // A folder is left out by what holds above it.
    excludes: (path) => at(path).excludes(path),
    severityFor(rule, path, object, profile) {
      const { settings, rules } = around(path);
      return rules.has(rule.id) ? settings.severityFor(rule, path, object, profile) : 'off';
    },
    optionsFor(rule, path = '') {
      const settings = at(path);
      const known = options.get(settings) ?? new Map<Rule, Readonly<Record<string, unknown>>>();
      options.set(settings, known);
      const found = known.get(rule) ?? settings.optionsFor(rule);
      known.set(rule, found);
      return found;
    },
    exceptions: {
      toBeUsed: [
        ...new Set<Exception>(
          [base, ...folders.values()].flatMap(({ settings }) => settings.exceptions.toBeUsed),
        ),
      ],
      for: (finding) => at(finding.source.path).exceptions.for(finding),
    },
  };
}
