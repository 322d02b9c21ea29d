import type { Model } from '../model/model.ts';
import type { Subject } from '../model/subject.ts';
import type { RuleNames } from '../rules/names.ts';
import type { Rule } from '../rules/rule.ts';
import type { Reading } from '../source/document.ts';
import { annotationSilencers } from './annotations.ts';
import { commentSilencers } from './comments.ts';
import type { Finding, SuppressedFinding } from './finding.ts';
import { misplacedSuppressions } from './misplaced.ts';
import { type Silencer, suppressionSubject, type Trouble } from './silencer.ts';

export interface SuppressOptions {
  readonly names: RuleNames;
  /** Whether a rule can report anything in the file of that path; what it cannot, nobody is told to be unused. */
  isOn(rule: Rule, path: string): boolean;
  /** The day on which `until=` is judged: `YYYY-MM-DD`, in UTC. */
  readonly today: string;
  /** False (`--no-inline`): comments and annotations silence nothing, and nothing is said about them. */
  readonly inline: boolean;
}

export interface Suppressed {
  /** What is left, in the order given. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions that do not do what their authors think, for the rules about `suppression`. */
  readonly subjects: readonly Subject[];
}

/**
 * Takes out the findings that comments and annotations silence. Of several that could silence a finding, the one on its line
 * acts, else the annotation, else the one for its file; the others count as unused as far as that finding goes.
 *
 * Findings about suppressions are made from the returned subjects afterwards. So nothing inside a file silences them; the
 * configuration can.
 */
export function suppress(
  findings: readonly Finding[],
  readings: readonly Reading[],
  model: Pick<Model, 'manifests' | 'workloads'>,
  options: SuppressOptions,
): Suppressed {
  if (!options.inline) return { findings, suppressed: [], subjects: [] };
  const comments = commentSilencers(readings, options);
  const annotations = annotationSilencers(model, options);

  const left: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const silencer = comments.onLine(finding) ?? annotations.onObject(finding) ?? comments.inFile(finding);
    if (silencer === undefined) {
      left.push(finding);
    } else {
      silencer.used = true;
      suppressed.push({ finding, by: silencer.form, reason: silencer.reason });
    }
  }

  const unused = [...comments.all, ...annotations.all].filter(
    ({ used, rule, source }) => !used && options.isOn(rule, source.path),
  );
  const troubles = [
    ...comments.troubles,
    ...annotations.troubles,
    ...misplacedSuppressions(model.manifests, annotations.fields),
    ...unused.map(unusedTrouble),
  ];
  return { findings: left, suppressed, subjects: troubles.map(suppressionSubject) };
}

function unusedTrouble({ form, source, name, rule }: Silencer): Trouble {
  const detail = `There is no finding of '${rule.id}' for it to silence`;
  return { problem: 'unused', form, source, span: name.span, detail, rule: rule.id };
}
