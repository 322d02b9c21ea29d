import type { Manifest } from '../../source/document.ts';
import { at, booleanOf, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import { type ChartUse, type UsedValues, valuesIn } from './use.ts';

/**
 * The charts of an Argo CD Application that lie at a path of a repository.
 * argoproj/argo-cd: pkg/apis/application/v1alpha1/types.go (ApplicationSource, ApplicationSourceHelm), util/helm/cmd.go: parameters win
 * over `valuesObject` or, without it, `values`; these over `valueFiles`, of which later ones win; those over the chart's own.
 */
export function applicationUses(manifest: Manifest): ChartUse[] {
  return usesOf(manifest, at(manifest.root, 'spec'), new Map(), manifest.name);
}

const mostElements = 50;

/** The same for each element of a list generator; other generators make what the input does not say. */
export function applicationSetUses(manifest: Manifest): ChartUse[] {
  const spec = at(manifest.root, 'spec');
  const template = at(spec, 'template', 'spec');
  const name = stringOf(at(spec, 'template', 'metadata', 'name')) ?? manifest.name;
  const elements = itemsOf(at(spec, 'generators'))
    .flatMap((generator) => itemsOf(at(generator, 'list', 'elements')))
    .slice(0, mostElements);
  if (elements.length === 0) return usesOf(manifest, template, new Map(), name);
  return elements.flatMap((element) => usesOf(manifest, template, parametersOf(element), name));
}

type Parameters = ReadonlyMap<string, string>;

function parametersOf(element: Node): Parameters {
  const found = new Map<string, string>();
  const visit = (node: Node, path: string) => {
    if (node.type === 'scalar' && node.value !== null) found.set(path, String(node.value));
    else if (node.type === 'mapping')
      for (const { key, value } of node.fields.values()) visit(value, path === '' ? key : `${path}.${key}`);
  };
  visit(element, '');
  return found;
}

function filled(text: string, parameters: Parameters): string {
  return text.replace(/\{\{-?\s*\.?([\w.-]+)\s*-?\}\}/g, (all, name: string) => parameters.get(name) ?? all);
}

function usesOf(
  manifest: Manifest,
  spec: Node | undefined,
  parameters: Parameters,
  written: string | null,
): ChartUse[] {
  const one = at(spec, 'source');
  const sources = [...(one === undefined ? [] : [one]), ...itemsOf(at(spec, 'sources'))];
  const text = (node: Node | undefined) => {
    const value = stringOf(node);
    return value === undefined ? undefined : filled(value, parameters);
  };
  const application = filled(written ?? '', parameters);
  return sources.flatMap((source) => {
    const chart = text(at(source, 'path'));
    if (chart === undefined || chart.includes('{{')) return [];
    const helm = at(source, 'helm');
    const read = valuesOf(manifest, helm, text);
    const set = parametersSet(helm, text);
    const texts = [...set, ...read.values.map((each) => ('file' in each ? each.file : ''))];
    const version = text(at(helm, 'kubeVersion'));
    return [
      {
        by: `${manifest.kind} '${manifest.name ?? ''}'`,
        source: manifest.source,
        chart,
        values: read.values,
        ownValues: true,
        set,
        name: text(at(helm, 'releaseName')) ?? (application === '' ? null : application),
        namespace: text(at(helm, 'namespace')) ?? text(at(spec, 'destination', 'namespace')) ?? null,
        ...(version !== undefined && { kubeVersion: version }),
        apiVersions: itemsOf(at(helm, 'apiVersions')).flatMap((node) => stringOf(node) ?? []),
        problem:
          read.problem ??
          (texts.some((each) => each.includes('{{')) ? 'its generators decide about the values' : null),
      },
    ];
  });
}

function valuesOf(
  { source }: Manifest,
  helm: Node | undefined,
  text: (node: Node | undefined) => string | undefined,
): { readonly values: UsedValues[]; readonly problem: string | null } {
  const optional = booleanOf(at(helm, 'ignoreMissingValueFiles')) === true;
  let problem: string | null = null;
  const values = itemsOf(at(helm, 'valueFiles')).flatMap((node): UsedValues[] => {
    const file = text(node) ?? '';
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file)) {
      problem = `it takes values from ${file}, and nothing is fetched`;
      return [];
    }
    // `$ref/…` is the root of another source, mostly of this very repository.
    const fromRoot = /^(?:\$[^/]+)?\//.exec(file);
    return fromRoot === null
      ? [{ file, from: 'chart', optional }]
      : [{ file: file.slice(fromRoot[0].length), from: 'repository', optional }];
  });
  const object = at(helm, 'valuesObject');
  const written = at(helm, 'values');
  if (object?.type === 'mapping') values.push({ root: object, source });
  else if (written?.type === 'scalar' && typeof written.value === 'string' && written.value.trim() !== '') {
    const root = valuesIn(source, written);
    if (root === null || written.value.includes('{{')) problem = 'its values are no YAML as they stand there';
    else values.push({ root, source });
  }
  if (itemsOf(at(helm, 'fileParameters')).length > 0) problem = 'it takes values from files by parameters';
  return { values, problem };
}

function parametersSet(
  helm: Node | undefined,
  text: (node: Node | undefined) => string | undefined,
): string[] {
  return itemsOf(at(helm, 'parameters')).flatMap((parameter) => {
    const name = text(at(parameter, 'name'));
    const value = at(parameter, 'value');
    if (name === undefined || value?.type !== 'scalar') return [];
    const given = text(value) ?? String(value.value ?? '');
    // As Argo CD does: commas are part of the value, but for those of a list.
    const isList = given.startsWith('{') && given.endsWith('}');
    return [`${name}=${isList ? given : given.replace(/(?<!\\),/g, '\\,')}`];
  });
}
