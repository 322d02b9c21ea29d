/** Text for an element or a quoted attribute. What XML 1.0 cannot hold, escaped or not, becomes a visible escape first. */
export declare function xmlText(text: string): string;
/** ` name="value"` for each attribute. */
export declare function attributes(values: Readonly<Record<string, string | number>>): string;
export declare const xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
