import { type Guard, unguarded } from '../defects.ts';
import { hookAnnotation } from '../kubernetes/helmHooks.ts';
import type { NamedPlace, ObjectReference, Subject, SubjectType } from '../model/subjects/subject.ts';
import { fill } from '../rules/message.ts';
import type { Rule, RuleCase, RunnableRule } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/ruleSettings.ts';
import { printable } from '../text/printable.ts';
import type { Place, ViaPlace } from '../text/source.ts';
import { at, stringOf } from '../yaml/access.ts';
import type { Finding, RelatedPlace } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { type NoRepair, type Repair, repairOf } from './repair.ts';

/** A finding, and what it is about. */
export interface Match {
  readonly finding: Finding;
  readonly subject: Subject;
}

/** Runs the rules over the subjects. Findings come in the order of the subjects, and for one subject in that of the rules. */
export function match(
  subjects: Iterable<Subject>,
  rules: readonly RunnableRule[],
  settings: RuleSettings,
  guard: Guard = unguarded,
): Match[] {
  const bySubject = new Map<
    SubjectType,
    { runnable: RunnableRule; options: Readonly<Record<string, unknown>> }[]
  >();
  for (const runnable of rules) {
    const entry = { runnable, options: settings.optionsFor(runnable.rule) };
    const entries = bySubject.get(runnable.rule.subject);
    if (entries === undefined) bySubject.set(runnable.rule.subject, [entry]);
    else entries.push(entry);
  }

  const matches: Match[] = [];
  for (const subject of subjects) {
    for (const { runnable, options } of bySubject.get(subject.type) ?? []) {
      const finding = guard(
        `the rule '${runnable.rule.id}'`,
        () => primaryPlace(subject, ['self']),
        null,
        () => findingOf(subject, runnable, options, settings),
      );
      if (finding !== null) matches.push({ finding, subject });
    }
  }
  return matches;
}

function findingOf(
  subject: Subject,
  { rule, matches, cases, edits }: RunnableRule,
  options: Readonly<Record<string, unknown>>,
  settings: RuleSettings,
): Finding | null {
  const place = primaryPlace(subject, rule.at);
  if (place === null) return null;
  const data = {
    ...subject.facts,
    options: settings.isNested ? settings.optionsFor(rule, place.source.path) : options,
  };
  if (!matches(data)) return null;
  const { path } = place.source;
  const { object, identity } = subject;
  const refined: Partial<RuleCase> = rule.cases[cases.findIndex((one) => one(data))] ?? {};
  const set = settings.severityFor(rule, path, subject.object, refined.profile);
  if (set === 'off') return null;

  const chain = chainOf(subject, rule);
  const edit = rule.edit.find(
    ({ cause }, index) =>
      (cause === undefined || subject.edits?.[cause] !== undefined) && edits[index]!(data),
  );
  const more = rule.related.reduce((sum, name) => sum + (subject.more?.[name] ?? 0), 0);
  return {
    rule: rule.id,
    severity: set ?? (isOccasional(subject) ? 'note' : (refined.severity ?? rule.severity)),
    message: fill(refined.message ?? rule.message, data),
    fix: fill(refined.fix ?? rule.fix, data),
    source: place.source,
    span: place.span,
    ...(place.via !== undefined && { via: place.via.map(printablePlace) }),
    object: printableReference(object),
    related: relatedPlaces(subject, rule, place),
    ...(more > 0 && { moreRelated: more }),
    ...(subject.manifest?.madeFrom !== undefined && { roots: [subject.manifest.madeFrom] }),
    ...(chain.length > 0 && { chain }),
    ...(edit !== undefined && { repair: whereItDecides(repairOf(edit, subject, data), place) }),
    ...causeOf(subject, edit?.cause === undefined ? rule.cause : [edit.cause]),
    ...(subject.worth !== undefined && { worth: subject.worth }),
    // Only some reports name it, and hashing costs a start 5 ms.
    get fingerprint() {
      return fingerprint(rule.id, asWritten(subject), identity, path);
    },
  };
}

/** Where a patch decides, an edit of what is patched would change nothing. */
function whereItDecides(repair: Repair | NoRepair, { source, via = [] }: Place): Repair | NoRepair {
  if ('none' in repair || via.length === 0) return repair;
  const isThere = repair.changes.some((change) => change.source.path === source.path);
  const isBehind = repair.changes.some((change) => via.some((one) => one.source.path === change.source.path));
  if (isThere || !isBehind || via.every((one) => one.source.template === true)) return repair;
  return { none: `what decides stands in ${printable(source.path)}` };
}

/** The object, by the names that it had before an overlay changed them. */
function asWritten({ object, manifest }: Subject): ObjectReference | null {
  const written = manifest?.writtenAs;
  const isIt = object !== null && object.kind === manifest?.kind && object.name === manifest?.name;
  return isIt && written !== undefined ? { ...object, ...written } : object;
}

/** What is there for the time of a test or an upgrade only is less of a prize. */
function isOccasional({ manifest }: Subject): boolean {
  return Boolean(stringOf(at(manifest?.root, 'metadata', 'annotations', hookAnnotation))?.trim());
}

/**
 * The first of some places that the subject has. That none is there is a defect of rule and model, but no reason to keep quiet: then
 * any place will do. A subject without any place cannot be pointed at.
 */
function primaryPlace(subject: Subject, at: readonly string[]): Place | null {
  for (const name of [...at, 'self', ...Object.keys(subject.places)]) {
    const place = placesOf(subject, name)[0];
    if (place !== undefined) return place;
  }
  return null;
}

function relatedPlaces(subject: Subject, { related }: Rule, primary: Place): RelatedPlace[] {
  const seen = new Set([placeKey(primary)]);
  return related
    .flatMap((name) => placesOf(subject, name))
    .filter((place) => {
      const key = placeKey(place);
      return !seen.has(key) && seen.add(key);
    })
    .map(printablePlace);
}

/** The first edit of `cause` that the subject has. */
function causeOf({ edits = {} }: Subject, names: readonly string[]): Pick<Finding, 'cause'> {
  const name = names.find((one) => Object.hasOwn(edits, one) && edits[one] !== undefined);
  return name === undefined ? {} : { cause: edits[name]! };
}

/** A step that stands where the one before it stands says nothing new. */
function chainOf(subject: Subject, { chain }: Rule): RelatedPlace[] {
  const steps = chain.flatMap((name) => placesOf(subject, name));
  return steps
    .filter((step, index) => index === 0 || placeKey(step) !== placeKey(steps[index - 1]!))
    .map(printablePlace);
}

function placesOf(subject: Subject, name: string): readonly NamedPlace[] {
  const places = Object.hasOwn(subject.places, name) ? subject.places[name] : undefined;
  return places === undefined ? [] : 'source' in places ? [places] : places;
}

// Many findings may share a place, and making a text safe to print is dear.
const printed = new WeakMap<ViaPlace, RelatedPlace>();

function printablePlace(place: ViaPlace): RelatedPlace {
  const { source, span, message } = place;
  const known = printed.get(place) ?? { source, span, message: printable(message) };
  printed.set(place, known);
  return known;
}

/** Within a run a path names one source. */
function placeKey({ source, span }: Place): string {
  return `${span.start}-${span.end} ${source.path}`;
}

function printableReference(object: ObjectReference | null): ObjectReference | null {
  if (object === null) return null;
  const safe = (text: string | null) => (text === null ? null : printable(text));
  return {
    apiVersion: safe(object.apiVersion),
    kind: safe(object.kind),
    namespace: safe(object.namespace),
    name: safe(object.name),
    ...(object.generateName === undefined ? {} : { generateName: printable(object.generateName) }),
  };
}
