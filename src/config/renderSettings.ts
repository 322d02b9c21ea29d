import { didYouMean } from '../text/nearest.ts';
import type { Place, Source, Span } from '../text/source.ts';
import { itemsOf } from '../yaml/access.ts';
import type { Field, MappingNode, Node } from '../yaml/node.ts';

/** Whether charts are rendered. */
export type RenderWhen = 'auto' | 'never';

/** What a configuration says about rendering. */
export interface RenderSettings {
  readonly when: RenderWhen;
  readonly charts: readonly ConfiguredChart[];
}

/** A chart and with what it is rendered. Paths are as written, from the configuration's folder. */
export interface ConfiguredChart {
  readonly place: Place;
  readonly chart: string;
  readonly values: readonly string[];
  readonly set: readonly string[];
  readonly name?: string;
  readonly namespace?: string;
  readonly kubeVersion?: string;
  readonly apiVersions: readonly string[];
}

const texts = ['chart', 'name', 'namespace', 'kubeVersion'] as const;
const lists = ['values', 'set', 'apiVersions'] as const;

type Report = (message: string, span: Span) => void;

/** Reads `render:`. Mistakes go to `report`. */
export function parseRender(field: Field | undefined, source: Source, report: Report): RenderSettings | null {
  if (field === undefined) return null;
  const { value, keySpan } = field;
  if (value.type === 'scalar') {
    if (value.value === 'auto' || value.value === 'never') return { when: value.value, charts: [] };
    report(`'render' is auto, never, or a mapping with 'charts'.`, value.span);
    return null;
  }
  if (value.type !== 'mapping') {
    report(`'render' is auto, never, or a mapping with 'charts'.`, keySpan);
    return null;
  }
  checkKeys(value, ['charts'], `'render'`, report);
  const charts = value.fields.get('charts');
  if (charts !== undefined && charts.value.type !== 'sequence')
    report("'charts' must be a list.", charts.keySpan);
  return { when: 'auto', charts: itemsOf(charts?.value).flatMap((item) => chartOf(item, source, report)) };
}

function chartOf(node: Node, source: Source, report: Report): ConfiguredChart[] {
  if (node.type !== 'mapping' || !node.fields.has('chart')) {
    report("A chart of 'render' is a mapping with 'chart': its folder.", firstOf(node));
    return [];
  }
  checkKeys(node, [...texts, ...lists], "a chart of 'render'", report);
  const text = (key: (typeof texts)[number]) => {
    const value = node.fields.get(key)?.value;
    if (value === undefined) return {};
    if (value.type === 'scalar' && typeof value.value === 'string' && value.value !== '')
      return { [key]: value.value };
    report(`'${key}' must be a text; write it in quotes.`, firstOf(value));
    return {};
  };
  const list = (key: (typeof lists)[number]) => {
    const field = node.fields.get(key);
    const items = itemsOf(field?.value);
    const values = items.map((item) => (item.type === 'scalar' ? item.value : null));
    if (
      (field !== undefined && field.value.type !== 'sequence') ||
      values.some((one) => typeof one !== 'string')
    )
      report(`'${key}' is a list of texts.`, field!.keySpan);
    return values.filter((one) => typeof one === 'string');
  };
  return [
    {
      place: { source, span: node.fields.get('chart')!.value.span },
      chart: '',
      ...text('chart'),
      values: list('values'),
      set: list('set'),
      ...text('name'),
      ...text('namespace'),
      ...text('kubeVersion'),
      apiVersions: list('apiVersions'),
    },
  ];
}

function checkKeys(node: MappingNode, known: readonly string[], what: string, report: Report): void {
  for (const { key, keySpan } of node.fields.values())
    if (!known.includes(key))
      report(
        `Unknown key '${key}'.${didYouMean(key, known) || ` Known in ${what} are: ${known.join(', ')}.`}`,
        keySpan,
      );
}

function firstOf(node: Node): Span {
  if (node.type === 'mapping') for (const { keySpan } of node.fields.values()) return keySpan;
  return node.span;
}
