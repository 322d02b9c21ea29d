import type { Field, MappingNode, Node } from './node.ts';

/** The field of a mapping; undefined when the node is no mapping or has no such key. A field that is `null` is returned. */
export function fieldOf(node: Node | undefined, key: string): Field | undefined {
  return node?.type === 'mapping' ? node.fields.get(key) : undefined;
}

/** Walks mapping keys and, for numbers, sequence items. Undefined as soon as a step is not there. */
export function at(node: Node | undefined, ...path: readonly (string | number)[]): Node | undefined {
  let here = node;
  for (const step of path) {
    if (typeof step === 'number') here = here?.type === 'sequence' ? here.items[step] : undefined;
    else here = fieldOf(here, step)?.value;
    if (here === undefined) return undefined;
  }
  return here;
}

/** The string that a node holds; undefined for every other type. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** The boolean that a node holds; undefined for every other type. */
export function booleanOf(node: Node | undefined): boolean | undefined {
  return node?.type === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

export function isNull(node: Node | undefined): boolean {
  return node?.type === 'scalar' && node.value === null;
}

export function mappingOf(node: Node | undefined): MappingNode | undefined {
  return node?.type === 'mapping' ? node : undefined;
}

/** The items of a sequence, or none. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'sequence' ? node.items : [];
}

/** True for a string that a template engine has yet to fill: Helm, Argo, Tekton, Flux, kustomize variables. */
export function isTemplated(value: string): boolean {
  return value.includes('{{') || /\$[({]/.test(value);
}
