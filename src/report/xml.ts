import { visible } from '../text/printable.ts';

/** Text for an element or a quoted attribute. What XML 1.0 cannot hold, escaped or not, becomes a visible escape first. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replace(/##(?=\w*\[)/g, '&#35;#')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** ` name="value"` for each attribute. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
