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
  const shown = visible(path);
  if (page.folderUrl === null) return shown;
  return `\u001b]8;;${page.folderUrl}${encodedPath(path)}\u001b\\${shown}\u001b]8;;\u001b\\`;
}
