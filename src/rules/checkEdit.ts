import { didYouMean } from '../text/nearest.ts';
import type { Span } from '../text/source.ts';
import { at, itemsOf, mappingOf, stringOf } from '../yaml/access.ts';
import type { Node } from '../yaml/node.ts';
import type { SubjectSchema } from './vocabulary.ts';

/** What a rule may say about its subject, and where mistakes go. */
export interface Language {
  readonly subject: SubjectSchema | null;
  report(span: Span, message: string): void;
  /** Checks a condition over the facts of the subject. */
  condition(node: Node): void;
  /** Checks the placeholders of a text. */
  text(node: Node | undefined): void;
}

/** The keys of each kind of step, the one that names it first. */
const steps: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly may: readonly string[] }>
> = {
  set: { needs: ['in', 'to'], may: ['after'] },
  write: { needs: ['to'], may: [] },
  rename: { needs: ['to'], may: [] },
  remove: { needs: [], may: [] },
  move: { needs: ['into'], may: ['after'] },
  replace: { needs: ['by', 'to'], may: [] },
  add: { needs: ['to', 'in'], may: [] },
  create: { needs: ['beside'], may: [] },
};

/** The keys whose values are names of places. */
const placeKeys: ReadonlySet<string> = new Set([
  'write',
  'rename',
  'remove',
  'move',
  'replace',
  'in',
  'into',
  'beside',
]);

/** Whether an edit of a rule says what it is, and speaks of places and facts that there are. */
export function checkEdit(edit: Node, language: Language): void {
  const fields = mappingOf(edit)?.fields;
  if (fields === undefined) return;
  const kinds = ['safe', 'unsafe', 'none'].filter((key) => fields.has(key));
  if (kinds.length !== 1)
    language.report(
      edit.span,
      "An edit is 'safe: true', or says in 'unsafe' what it may break, or in 'none' why nothing is written.",
    );
  else if ((kinds[0] === 'none') === fields.has('steps'))
    language.report(edit.span, "An edit has 'steps', unless it says in 'none' why there are none.");
  const when = fields.get('when');
  if (when !== undefined) language.condition(when.value);
  checkCause(at(edit, 'cause'), language);
  language.text(at(edit, 'unsafe'));
  language.text(at(edit, 'none'));
  for (const step of itemsOf(at(edit, 'steps'))) checkStep(step, language);
}

function checkStep(step: Node, language: Language): void {
  const fields = mappingOf(step)?.fields;
  if (fields === undefined) return;
  const names = Object.keys(steps).filter((name) => fields.has(name));
  const [name] = names;
  if (name === undefined || names.length > 1) {
    language.report(step.span, `A step is one of: ${Object.keys(steps).join(', ')}.`);
    return;
  }
  const { needs, may } = steps[name]!;
  for (const key of needs)
    if (!fields.has(key)) language.report(step.span, `The step '${name}' lacks '${key}'.`);
  for (const field of fields.values()) {
    if (field.key !== name && !needs.includes(field.key) && !may.includes(field.key))
      language.report(field.keySpan, `The step '${name}' has no '${field.key}'.`);
    else if (placeKeys.has(field.key)) checkPlace(field.value, language);
    else checkValue(field.value, language);
  }
}

function checkCause(node: Node | undefined, { subject, report }: Language): void {
  const name = stringOf(node);
  if (subject === null || node === undefined || name === undefined) return;
  const known = Object.keys(subject['x-edits'] ?? {});
  if (!known.includes(name))
    report(node.span, `The subject '${subject.title}' has no edit '${name}'.${didYouMean(name, known)}`);
}

function checkPlace(node: Node, { subject, report }: Language): void {
  const name = stringOf(node);
  if (subject === null || name === undefined) return;
  const known = [...Object.keys(subject['x-places']), 'object'];
  if (known.includes(name)) return;
  const hint = didYouMean(name, known) || ` It has: ${known.join(', ')}.`;
  report(node.span, `The subject '${subject.title}' has no place '${name}'.${hint}`);
}

function checkValue(node: Node, language: Language): void {
  if (node.type === 'scalar') language.text(node);
  else if (node.type === 'sequence') for (const item of node.items) checkValue(item, language);
  else for (const field of node.fields.values()) checkValue(field.value, language);
}
