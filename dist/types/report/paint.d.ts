import type { Severity } from '../rules/severity.js';
/** Wraps a text in the codes of a style, or leaves it alone. */
export type Style = (text: string) => string;
export interface Paint {
    readonly bold: Style;
    readonly dim: Style;
    readonly green: Style;
    readonly red: Style;
    readonly blue: Style;
    readonly severity: Readonly<Record<Severity, Style>>;
}
/** The few styles of the text report; all of them do nothing without colour. */
export declare function paint(color: boolean): Paint;
