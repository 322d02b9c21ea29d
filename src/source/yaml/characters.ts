// Character classes of YAML 1.1. Code 0 stands for the end of the text.

export const tab = 0x09;
export const space = 0x20;
export const hash = 0x23;
export const dash = 0x2d;
export const colon = 0x3a;

/** Line breaks: LF, CR, NEL, LS, PS. */
export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBlank(code: number): boolean {
  return code === space || code === tab;
}

/** A blank, a line break, or the end. */
export function isSeparator(code: number): boolean {
  return code <= space
    ? code === space || code === 0x0a || code === tab || code === 0x0d || code === 0
    : isRareBreak(code);
}

/** A line break or the end. */
export function isLineEnd(code: number): boolean {
  return code <= 0x0d ? code === 0x0a || code === 0x0d || code === 0 : isRareBreak(code);
}

function isRareBreak(code: number): boolean {
  return code >= 0x85 && (code === 0x85 || code === 0x2028 || code === 0x2029);
}

/** `,` `?` `[` `]` `{` `}`: what ends a plain scalar inside a flow collection. */
export function isFlowIndicator(code: number): boolean {
  return code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

/** ASCII only. */
export function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** What YAML's reader lets through; everything else refuses the text. */
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
