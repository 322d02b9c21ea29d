import { isBreak } from './characters.ts';

/** A place in a text, with the line that it stands in. */
export class Cursor {
  readonly text: string;
  readonly end: number;
  position: number;
  lineStart: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.end = end;
    this.position = start;
    this.lineStart = start;
  }

  /** The character at an offset; 0 at the end and beyond. */
  at(offset: number): number {
    return offset < this.end ? this.text.charCodeAt(offset) : 0;
  }

  get column(): number {
    return this.position - this.lineStart;
  }

  /** Steps over the line break here, and tells what it means inside a scalar; empty at the end of the text. */
  readBreak(): string {
    const code = this.at(this.position);
    if (!isBreak(code)) return '';
    let next = this.position + 1;
    if (code === 0x0d) {
      // kubectl reads `\r\r\n`, the trace of a conversion done twice, as one line end.
      if (this.at(next) === 0x0d && this.at(next + 1) === 0x0a) next += 1;
      if (this.at(next) === 0x0a) next += 1;
    }
    this.position = next;
    this.lineStart = this.position;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** True where `---` or `...` stands alone at the start of a line. */
  atDocumentIndicator(): boolean {
    if (this.position !== this.lineStart) return false;
    const code = this.at(this.position);
    if (code !== 0x2d && code !== 0x2e) return false;
    return (
      this.at(this.position + 1) === code &&
      this.at(this.position + 2) === code &&
      isSeparatorOrEnd(this.at(this.position + 3))
    );
  }
}

function isSeparatorOrEnd(code: number): boolean {
  return code === 0 || code === 0x20 || code === 0x09 || isBreak(code);
}
