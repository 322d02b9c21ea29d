import type { Report } from './report.ts';

/** Every format by name, loaded when it is asked for. */
export const formats = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  markdown: async () => (await import('./markdown.ts')).markdown,
  compact: async () => (await import('./compact.ts')).compact,
} as const satisfies Record<string, () => Promise<Report>>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
