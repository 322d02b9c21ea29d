/** A value to write: as JSON knows it. */
export type EditValue = string | number | boolean | null | readonly EditValue[] | {
    readonly [key: string]: EditValue;
};
export type Quotes = 'plain' | 'single' | 'double';
/** A scalar in the quotes that are asked for, where the text can be said in them; else in double quotes. */
export declare function scalarText(value: string | number | boolean | null, quotes: Quotes): string;
/** A value on one line. */
export declare function flowText(value: EditValue, quotes: Quotes): string;
export declare function flowField(key: string, value: EditValue, quotes: Quotes): string;
/** The lines of a field in block style, as if it were not indented. */
export declare function blockField(key: string, value: EditValue): string[];
/** The lines of a mapping or list in block style, as if it were not indented. */
export declare function blockLines(value: EditValue): string[];
/** The lines of an item of a list, with its dash. */
export declare function blockItem(item: EditValue): string[];
