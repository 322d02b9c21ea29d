import type { NamedPlace, Subject } from '../model/subjects/subject.ts';
import { fill } from '../rules/message.ts';
import type { EditStep, RuleEdit } from '../rules/ruleEdit.ts';
import { placeOf } from '../source/origin.ts';
import type { Place, Source } from '../text/source.ts';
import {
  applyEdits,
  type Edit,
  fillField,
  insertField,
  removeField,
  renameKey,
  replaceScalar,
  type TextEdit,
} from '../yaml/edit.ts';
import { appendItem, insertDocument, replaceField } from '../yaml/editList.ts';
import type { EditValue } from '../yaml/editText.ts';
import { fieldEnd, lineStop } from '../yaml/layout.ts';
import type { Field, MappingNode } from '../yaml/node.ts';
import { filled, Unwritable } from './editValue.ts';
import { documentAt, partAt } from './trees.ts';

/** An edit that removes a finding. */
export interface Repair {
  /** Findings with the same key are removed by the same edit. */
  readonly key: string;
  /** It does what the author evidently meant, and nothing else. */
  readonly safe: boolean;
  /** What an unsafe one may break: one sentence, safe to print. */
  readonly caution: string | null;
  /** By file, in the order of the steps. */
  readonly changes: readonly Change[];
}

/** Why a finding has no edit although its rule writes one elsewhere: a clause without a final period, safe to print. */
export interface NoRepair {
  readonly none: string;
}

export interface Change {
  readonly source: Source;
  /** None of them overlaps another one. */
  readonly edits: readonly TextEdit[];
}

type Facts = Readonly<Record<string, unknown>>;

/** What an edit of a rule writes for a subject. */
export function repairOf(edit: RuleEdit, subject: Subject, facts: Facts): Repair | NoRepair {
  if (edit.steps === undefined) return { none: fill(edit.none ?? '', facts) };
  const edits = new Map<Source, TextEdit[]>();
  try {
    for (const step of edit.steps) {
      for (const { source, edit } of stepEdits(step, subject, facts)) {
        if ('refused' in edit) return { none: edit.refused };
        const others = edits.get(source);
        if (others === undefined) edits.set(source, [edit]);
        else others.push(edit);
      }
    }
  } catch (error) {
    if (error instanceof Unwritable) return { none: error.message };
    throw error;
  }
  const changes = Array.from(edits, ([source, edits]) => ({ source, edits }));
  if (changes.some(({ source, edits }) => applyEdits(source.text, edits) === undefined))
    return { none: 'its parts would overlap' };
  return {
    key: JSON.stringify(changes.map(({ source, edits }) => [source.path, edits])),
    safe: edit.safe === true,
    caution: edit.unsafe === undefined ? null : fill(edit.unsafe, facts),
    changes,
  };
}

interface SourceEdit {
  readonly source: Source;
  readonly edit: Edit;
}

function stepEdits(step: EditStep, subject: Subject, facts: Facts): SourceEdit[] {
  const find = (name: string) => partAt(namedPlace(subject, name));
  if ('set' in step) {
    const { source, mapping, holder } = mappingAt(find(step.in));
    const value = filled(step.to, facts);
    if (mapping === null)
      return [{ source, edit: fillField(source, holder.mapping, holder.field, step.set, value) }];
    const field = mapping.fields.get(step.set);
    const insertion = step.after === undefined ? {} : { after: step.after };
    if (field === undefined)
      return [{ source, edit: insertField(source, mapping, step.set, value, insertion) }];
    return [{ source, edit: rewrite(source, mapping, field, value) }];
  }
  if ('write' in step) {
    const { source, node } = find(step.write);
    if (node.type !== 'scalar') throw new Unwritable('what stands there is no single value');
    return [{ source, edit: replaceScalar(source, node, scalarOf(filled(step.to, facts))) }];
  }
  if ('create' in step) {
    const { source, span } = namedPlace(subject, step.beside);
    const { document } = documentAt(source, span);
    if (document === null) throw new Unwritable('the file is JSON');
    return [{ source, edit: insertDocument(source, document, filled(step.create, facts)) }];
  }
  if ('add' in step) {
    const { source, mapping } = mappingAt(find(step.in));
    if (mapping === null) throw new Unwritable('what it is written into is empty');
    const item = filled(step.add, facts);
    const field = mapping.fields.get(step.to);
    if (field === undefined) return [{ source, edit: insertField(source, mapping, step.to, [item]) }];
    const list = field.value;
    if (list.type !== 'sequence') throw new Unwritable(`'${step.to}' is no list`);
    return [{ source, edit: appendItem(source, list, item) }];
  }
  if ('rename' in step) {
    const { source, mapping, field } = fieldAt(find(step.rename));
    return [{ source, edit: renameKey(source, mapping, field, String(filled(step.to, facts))) }];
  }
  if ('remove' in step) {
    const { source, mapping, field } = fieldAt(find(step.remove));
    return [{ source, edit: removeField(source, mapping, field) }];
  }
  if ('replace' in step) {
    const { source, mapping, field } = fieldAt(find(step.replace));
    return [{ source, edit: replaceField(source, mapping, field, step.by, filled(step.to, facts)) }];
  }
  return moveEdits(fieldAt(find(step.move)), mappingAt(find(step.into)), step.after);
}

/** Another value for a field; a value that is there already is one that does not help. */
function rewrite(source: Source, mapping: MappingNode, field: Field, value: EditValue): Edit {
  if (field.value.type === 'scalar') return replaceScalar(source, field.value, scalarOf(value));
  return replaceField(source, mapping, field, field.key, value);
}

/** Its comment moves along. */
function moveEdits(from: HeldField, to: HeldMapping, after: string | undefined): SourceEdit[] {
  const { source, mapping, field } = from;
  const { value, key } = field;
  if (to.mapping === null) throw new Unwritable('what it is moved into is empty');
  if (value.type !== 'scalar') throw new Unwritable('it holds more than a single value');
  const end = fieldEnd(source, field);
  const comment = /^[ \t]+#.*/.exec(source.text.slice(end, lineStop(source.text, end)))?.[0] ?? '';
  const insertion = { comment, ...(after !== undefined && { after }) };
  return [
    { source, edit: removeField(source, mapping, field) },
    { source: to.source, edit: insertField(to.source, to.mapping, key, value.value, insertion) },
  ];
}

interface HeldField {
  readonly source: Source;
  readonly mapping: MappingNode;
  readonly field: Field;
}

interface HeldMapping {
  readonly source: Source;
  /** Null where it is an empty value, which `holder` holds. */
  readonly mapping: MappingNode | null;
  readonly holder: HeldField;
}

type Part = ReturnType<typeof partAt>;

function fieldAt({ source, mapping, field }: Part): HeldField {
  if (mapping === undefined || field === undefined) throw new Unwritable('what stands there is no field');
  return { source, mapping, field };
}

function mappingAt(part: Part): HeldMapping {
  const { source, node, mapping, field } = part;
  const holder = { source, mapping: mapping!, field: field! };
  if (node.type === 'mapping') return { source, mapping: node, holder };
  if (node.type === 'scalar' && node.value === null && field !== undefined)
    return { source, mapping: null, holder };
  throw new Unwritable('what it is written into is no mapping');
}

function scalarOf(value: EditValue): string | number | boolean | null {
  if (typeof value === 'object' && value !== null) throw new Unwritable('a single value stands there');
  return value;
}

function namedPlace({ places, manifest }: Subject, name: string): Place {
  if (name === 'object' && manifest !== undefined) return placeOf(manifest, manifest.root);
  const found = Object.hasOwn(places, name) ? places[name] : undefined;
  const place: NamedPlace | undefined =
    found === undefined || 'source' in found ? (found as NamedPlace | undefined) : found[0];
  if (place === undefined)
    throw new Unwritable('what it would be written into is not here, or has it already');
  return place;
}
