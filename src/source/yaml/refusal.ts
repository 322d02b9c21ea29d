/** Thrown inside the YAML reader when kubectl would refuse the text; caught at its door, never seen outside. */
export class Refusal extends Error {
  readonly start: number;
  readonly end: number;

  /** `end` absent: the rest of the line that `start` stands in. */
  constructor(detail: string, start: number, end = -1) {
    super(detail);
    this.start = start;
    this.end = end;
  }
}
