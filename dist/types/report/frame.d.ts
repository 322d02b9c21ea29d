import type { Place } from '../text/source.js';
import type { Paint, Style } from './paint.js';
export interface FrameOptions {
    /** Columns for the whole frame, its indentation included. */
    readonly width: number;
    readonly indent: string;
    /** Columns for line numbers. */
    readonly digits: number;
    /** Lines to show before and after the line of the span, where they are not blank. */
    readonly context: number;
    readonly paint: Paint;
    /** Of the underline. */
    readonly style: Style;
}
/**
 * The lines of a code frame: numbers, text, and an underline below the first line of the span. Tabs, control characters and token
 * values are replaced by what can be shown; a line that is too long is cut around the span.
 */
export declare function frame(place: Place, options: FrameOptions): string[];
