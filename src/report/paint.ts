import type { Severity } from '../rules/severity.ts';

/** Wraps a text in the codes of a style, or leaves it alone. */
export type Style = (text: string) => string;

export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly green: Style;
  readonly red: Style;
  readonly blue: Style;
  readonly severity: Readonly<Record<Severity, Style>>;
}

/** The few styles of the text report; all of them do nothing without colour. */
export function paint(color: boolean): Paint {
  const style =
    (open: number, close: number): Style =>
    (text) =>
      color && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    green: style(32, 39),
    red: style(31, 39),
    blue: style(34, 39),
    severity: { error: style(31, 39), warning: style(33, 39), note: style(36, 39) },
  };
}
