import type { Exception, Exceptions } from '../config/exceptions.ts';
import type { Model } from '../model/model.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { suppressionSubject, type Trouble } from '../model/subjects/suppression.ts';
import { type FoundRule, ruleFinder } from '../rules/find.ts';
import type { Rule, RunnableRule } from '../rules/rule.ts';
import { isWhollyOn, type RuleSettings } from '../rules/ruleSettings.ts';
import type { Reading } from '../source/document.ts';
import { annotationSilencers } from './annotations.ts';
import { commentSilencers } from './comments.ts';
import type { Finding, SuppressedFinding } from './finding.ts';
import type { Match } from './match.ts';
import { misplacedSuppressions } from './misplaced.ts';
import type { Silencer } from './silencer.ts';

export interface SuppressOptions {
  /** All rules that have a name, those that are off too. */
  readonly rules: readonly Pick<RunnableRule, 'rule'>[];
  readonly settings: RuleSettings & { readonly exceptions?: Exceptions };
  /** The day on which `until=` is judged: `YYYY-MM-DD`, in UTC. */
  readonly today: string;
  /** False (`--no-inline`): comments and annotations silence nothing, and nothing is said about them. */
  readonly inline: boolean;
}

export interface Suppressed {
  /** What is left, in the order given. */
  readonly findings: readonly Finding[];
  /** In the order given. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions that do not do what their authors think, for the rules about `suppression`. */
  readonly subjects: readonly Subject[];
}

/**
 * Takes out the findings that comments, annotations and exceptions of the configuration silence. Of several that could silence a
 * finding the one on its line acts, else the annotation, else the one for its file, else the exception. A comment or annotation
 * that is left without a finding is unused, unless its rule is off in that file.
 *
 * Findings about suppressions are made from the returned subjects afterwards. So nothing inside a file silences them; the
 * configuration can.
 */
export function suppress(
  matches: readonly Match[],
  readings: readonly Reading[],
  model: Pick<Model, 'manifests' | 'workloads'>,
  options: SuppressOptions,
): Suppressed {
  const inline = options.inline ? inlineSilencers(readings, model, options) : none;
  const { exceptions } = options.settings;
  const usedExceptions = new Set<Exception>();
  const left: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const { finding, subject } of matches) {
    const exception = exceptions?.for(finding);
    if (exception !== undefined) usedExceptions.add(exception);
    const silencer = inline.find(finding, subject);
    if (silencer !== undefined) {
      silencer.used = true;
      suppressed.push({ finding, by: silencer.form, reason: silencer.reason });
    } else if (exception !== undefined) {
      suppressed.push({ finding, by: 'config', reason: exception.reason });
    } else {
      left.push(finding);
    }
  }

  const unused = inline.all.filter(
    ({ used, rule, source }) => !used && isWhollyOn(options.settings, rule, source.path),
  );
  const couldBeUsed = new Set(
    options.rules.flatMap(({ rule }) =>
      rule.subject !== 'suppression' && isWhollyOn(options.settings, rule, '') ? [rule.id] : [],
    ),
  );
  const unusedExceptions = (exceptions?.toBeUsed ?? []).filter(
    (exception) => !usedExceptions.has(exception) && exception.rules.some((id) => couldBeUsed.has(id)),
  );
  const troubles = [
    ...inline.troubles,
    ...unused.map(unusedTrouble),
    ...unusedExceptions.map(unusedExceptionTrouble),
  ];
  return { findings: left, suppressed, subjects: troubles.map(suppressionSubject) };
}

interface InlineSilencers {
  readonly all: readonly Silencer[];
  readonly troubles: readonly Trouble[];
  find(finding: Finding, subject: Subject): Silencer | undefined;
}

const none: InlineSilencers = { all: [], troubles: [], find: () => undefined };

function inlineSilencers(
  readings: readonly Reading[],
  model: Pick<Model, 'manifests' | 'workloads'>,
  options: SuppressOptions,
): InlineSilencers {
  const context = { find: patientFinder(options.rules.map(({ rule }) => rule)), today: options.today };
  const comments = commentSilencers(readings, model.manifests, context);
  const annotations = annotationSilencers(model, context);
  const misplaced = misplacedSuppressions(model.manifests, annotations.fields);
  return {
    all: [...comments.all, ...annotations.all],
    troubles: [...comments.troubles, ...annotations.troubles, ...misplaced],
    find: (finding, subject) =>
      comments.onLine(finding) ?? annotations.onObject(finding.rule, subject) ?? comments.inFile(finding),
  };
}

// Looking for the nearest name costs; an input full of wrong names gets no more suggestions than anybody reads.
const mostSuggestions = 200;

function patientFinder(rules: readonly Rule[]): (name: string) => FoundRule<Rule> {
  const find = ruleFinder(rules);
  const known = new Set(rules.flatMap(({ id, aliases }) => [id, id.slice(id.indexOf('/') + 1), ...aliases]));
  const unknown = new Map<string, FoundRule<Rule>>();
  return (name) => {
    if (known.has(name)) return find(name);
    const found = unknown.get(name) ?? (unknown.size < mostSuggestions ? find(name) : { suggestions: [] });
    if (unknown.size < mostSuggestions) unknown.set(name, found);
    return found;
  };
}

function unusedTrouble({ form, source, name, rule }: Silencer): Trouble {
  const detail = `There is no finding of '${rule.id}' for it to silence`;
  return { problem: 'unused', form, source, span: name.span, detail, rule: rule.id };
}

function unusedExceptionTrouble({ source, span, written }: Exception): Trouble {
  const detail = `There is no finding of '${written}' for it to silence`;
  return { problem: 'unused', form: 'config', source, span, detail, rule: written };
}
