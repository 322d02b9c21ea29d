import { visible } from '../text/printable.ts';

// What Markdown, its tables, HTML or GitHub's own syntax gives a meaning: links, mentions of people and references to issues too.
const special = /[&<>\\`*_[\]|~$]|[@#](?=\w)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;

/**
 * Text as GitHub Flavored Markdown for a paragraph or a table cell: nothing in it is markup, an entity, HTML, a link, or a mention of a
 * person or an issue. Pairs of backticks become code, as rule texts write it.
 */
export function markdownText(text: string): string {
  return visible(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : escaped(part)))
    .join('');
}

/** Text as inline code that holds whatever it likes. HTML and entities, because backticks and pipes could end the code or the cell. */
export function markdownCode(text: string): string {
  return `<code>${escaped(visible(text))}</code>`;
}

function escaped(text: string): string {
  return text.replace(special, (character) =>
    // GitHub finds these two after it has read the entities.
    character === '@' || character === '#' ? `${character}<!-- -->` : `&#${character.charCodeAt(0)};`,
  );
}
