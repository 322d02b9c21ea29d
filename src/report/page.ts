import { pageAddress } from '../rules/pageAddress.ts';
import { visible } from '../text/printable.ts';
import { encodedPath } from './located.ts';
import type { Paint } from './paint.ts';

/** How the text report is laid out. */
export interface Page {
  readonly paint: Paint;
  /** Columns for prose; long lines are hard to read however wide the terminal is. */
  readonly prose: number;
  /** Columns for code. */
  readonly code: number;
  /** The folder of the run as a URL, for links; null for terminals that show none. */
  readonly folderUrl: string | null;
  /** Fixes that were printed, and where. */
  readonly fixes: Map<string, string>;
}

/** A path, which a click opens where the terminal has links (OSC 8). */
export function pathText(path: string, page: Page): string {
  return linked(visible(path), page.folderUrl && `${page.folderUrl}${encodedPath(path)}`);
}

/** The id of a rule, which a click explains where the terminal has links and the rule is one of ours. */
export function ruleText(rule: string, page: Page): string {
  return linked(rule, page.folderUrl && pageAddress(rule));
}

function linked(shown: string, url: string | null): string {
  return url === null ? shown : `\u001b]8;;${url}\u001b\\${shown}\u001b]8;;\u001b\\`;
}
