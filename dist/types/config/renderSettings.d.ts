import type { Place, Source, Span } from '../text/source.js';
import type { Field } from '../yaml/node.js';
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
type Report = (message: string, span: Span) => void;
/** Reads `render:`. Mistakes go to `report`. */
export declare function parseRender(field: Field | undefined, source: Source, report: Report): RenderSettings | null;
export {};
