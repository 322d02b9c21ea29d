import { logText } from '../text/printable.ts';
import type { Report } from './report.ts';

/** Every format by name, loaded when it is asked for. */
export const formats = {
  text: async () => forLog((await import('./text.ts')).text),
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  markdown: async () => forLog((await import('./markdown.ts')).markdown),
  compact: async () => forLog((await import('./compact.ts')).compact),
  html: async () => (await import('./html.ts')).html,
} as const satisfies Record<string, () => Promise<Report>>;

/** The formats for people are read in logs of CI systems. In the others, how they are written keeps commands out. */
function forLog(report: Report): Report {
  return (result, context) => logText(report(result, context));
}

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
