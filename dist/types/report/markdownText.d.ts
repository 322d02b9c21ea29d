/**
 * Text as GitHub Flavored Markdown for a paragraph or a table cell: nothing in it is markup, an entity, HTML, a link, or a mention of a
 * person or an issue. Pairs of backticks become code, as rule texts write it.
 */
export declare function markdownText(text: string): string;
/** Text as inline code that holds whatever it likes. HTML and entities, because backticks and pipes could end the code or the cell. */
export declare function markdownCode(text: string): string;
