import type { Trouble } from '../model/subjects/suppression.ts';
import type { Comment, Manifest, Reading } from '../source/document.ts';
import type { Origins } from '../source/origin.ts';
import { lineOf, lineText } from '../text/position.ts';
import type { Source } from '../text/source.ts';
import { type Directive, parseDirectives } from './directives.ts';
import type { Finding } from './finding.ts';
import { type Silencer, type SilencerContext, silencersOf } from './silencer.ts';

/** The suppressions that the comments of a run hold. */
export interface CommentSilencers {
  readonly all: readonly Silencer[];
  readonly troubles: readonly Trouble[];
  /** For the line on which the finding starts, else one that what stands there went through. */
  onLine(finding: Finding): Silencer | undefined;
  inFile(finding: Finding): Silencer | undefined;
}

/**
 * Reads the directives in the comments of all files that were judged: nothing is said about those in a template or in a patch,
 * unless objects of the run are made from it. `judged` are the manifests of the model. Of two directives for the same rule and
 * place the first one acts.
 */
export function commentSilencers(
  readings: Iterable<Reading>,
  judged: Iterable<Manifest>,
  context: SilencerContext,
): CommentSilencers {
  const all: Silencer[] = [];
  const troubles: Trouble[] = [];
  const byPlace = new Map<string, Silencer>();
  const sources = sourcesOf(judged);
  for (const reading of readings) {
    const { source, manifests } = reading;
    const isJudged = sources.has(source.path) || (manifests.length === 0 && reading.objects > 0);
    if (reading.comments.length === 0 || !(isJudged || reading.problems.length > 0)) continue;
    const targets = nextLines(reading);
    for (const comment of reading.comments) {
      for (const directive of parseDirectives(comment)) {
        const misplaced = misplacement(directive, comment, source, targets);
        if (misplaced !== null) {
          troubles.push(misplaced);
          continue;
        }
        const { silencers, troubles: found } = silencersOf(directive, 'comment', source, context);
        for (const trouble of found) troubles.push(trouble);
        const line = lineOf(source, comment.span.start);
        const target =
          directive.scope === 'file' ? 0 : directive.scope === 'line' ? line : targets.get(line)!;
        for (const silencer of silencers) {
          all.push(silencer);
          const place = placeKey(source.path, target, silencer.rule.id);
          if (!byPlace.has(place)) byPlace.set(place, silencer);
        }
      }
    }
  }
  return {
    all,
    troubles,
    onLine: (finding) => {
      if (byPlace.size === 0) return undefined;
      for (const { source, span } of [finding, ...(finding.via ?? [])]) {
        const silencer = byPlace.get(placeKey(source.path, lineOf(source, span.start), finding.rule));
        if (silencer !== undefined) return silencer;
      }
      return undefined;
    },
    inFile: ({ source, rule }) => byPlace.get(placeKey(source.path, 0, rule)),
  };
}

/** The paths of the files that judged objects stand in or are made from. */
function sourcesOf(judged: Iterable<Manifest>): Set<string> {
  const paths = new Set<string>();
  const seen = new Set<Origins>();
  for (const { source, origins } of judged) {
    paths.add(source.path);
    if (origins === undefined || seen.has(origins)) continue;
    seen.add(origins);
    for (const { path } of origins.sources) paths.add(path);
  }
  return paths;
}

function placeKey(path: string, line: number, rule: string): string {
  return `${line} ${rule} ${path}`;
}

/** For every line with a comment: the next line that is more than a comment. */
function nextLines(reading: Reading): Map<number, number> {
  const { source, comments } = reading;
  const targets = new Map<number, number>();
  const whole = new Set<number>();
  // From the last to the first, so that a long run of comments is walked once.
  for (const comment of [...comments].sort((a, b) => b.span.start - a.span.start)) {
    const line = lineOf(source, comment.span.start);
    targets.set(line, whole.has(line + 1) ? targets.get(line + 1)! : line + 1);
    if (standsAlone(comment, source)) whole.add(line);
  }
  return targets;
}

function standsAlone(comment: Comment, source: Source): boolean {
  let at = comment.span.start - 1;
  while (at >= 0 && (source.text[at] === ' ' || source.text[at] === '\t')) at -= 1;
  return at < 0 || source.text[at] === '\n' || source.text[at] === '\r';
}

function misplacement(
  directive: Directive,
  comment: Comment,
  source: Source,
  targets: ReadonlyMap<number, number>,
): Trouble | null {
  const trouble = { problem: 'misplaced', form: 'comment', source, span: directive.span } as const;
  if (directive.scope === 'line' && standsAlone(comment, source)) {
    const detail = 'It stands on a line of its own, where nothing is reported';
    return { ...trouble, detail, suggestion: 'sa-lint-disable-next-line' };
  }
  if (directive.scope === 'next-line') {
    const target = targets.get(lineOf(source, comment.span.start))!;
    if (lineText(source, target).trim() === '')
      return { ...trouble, detail: 'The line below it is empty, and nothing is reported there' };
  }
  return null;
}
