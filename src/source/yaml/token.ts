/** Tokens as YAML 1.1's reference scanner knows them; indentation has already become starts and ends. */
export type TokenType =
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar'
  | 'document-start'
  | 'document-end'
  | 'directive'
  | 'stream-end';

export type Style = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export class Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** Text of a scalar, name of an anchor or alias, full tag. */
  readonly value: string;
  readonly style: Style;

  /** While true, a `:` that follows on the same line makes this token the start of a key. */
  mayBeKey = false;
  /** A key without which the text is broken: it stands where only a key can. */
  required = false;
  /** Offset of the line that the token starts in. */
  lineStart = 0;

  constructor(type: TokenType, start: number, end: number, value = '', style: Style = 'plain') {
    this.type = type;
    this.start = start;
    this.end = end;
    this.value = value;
    this.style = style;
  }
}
