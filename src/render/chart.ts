import type { ChartAnswer, DocumentAnswer, OriginAnswer } from './protocol.ts';
import type { Place, RenderedChart, RenderedFile } from './types.ts';

/** A rendered chart as the engine gives it, with places that are made when somebody asks for them. */
export function readChart(answer: ChartAnswer): RenderedChart {
  const places = new Places(answer);
  return {
    rendered: true,
    kind: 'chart',
    documents: (answer.documents ?? []).map((document) => readFile(document, places)),
    dependencies: answer.dependencies ?? [],
    notes: answer.notes ?? [],
  };
}

class Places {
  readonly #answer: ChartAnswer;
  readonly #made = new Map<number, Place>();

  constructor(answer: ChartAnswer) {
    this.#answer = answer;
  }

  at(index: number): Place {
    const made = this.#made.get(index);
    if (made !== undefined) return made;
    const place = this.#make(index);
    this.#made.set(index, place);
    return place;
  }

  #make(index: number): Place {
    const { origin: at, via, reads = [] } = this.#answer.places![index]!;
    const origin = this.#answer.origins![at] as OriginAnswer;
    return {
      kind: origin.expression === undefined ? 'text' : 'expression',
      ...origin,
      reads,
      ...(via !== -1 && { via: this.at(via) }),
    };
  }
}

function readFile({ name, file, member, text, runs }: DocumentAnswer, places: Places): RenderedFile {
  return {
    name,
    file,
    ...(member !== undefined && { member }),
    text,
    placeAt: (offset) => placeAt(offset, { file, member, name, text, runs }, places),
  };
}

function placeAt(
  offset: number,
  document: Omit<DocumentAnswer, 'member'> & { member: string | undefined },
  places: Places,
): Place {
  const { text, runs } = document;
  const run = runAt(runs, offset);
  const index = run === -1 ? -1 : runs[run + 1]!;
  if (index === -1) return near(run, document, places);
  const place = places.at(index);
  const start = runs[run]!;
  // White space at the start of a line belongs to the run before, and stands nowhere in particular.
  if (place.kind !== 'text' || text.slice(start, offset).includes('\n')) return place;
  return { ...place, column: place.column + offset - start };
}

/** The index of the last run that begins at or before an offset; -1 before the first. */
function runAt(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle * 2]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : low * 2 - 2;
}

/** The last line of the template that is sure before a run, or the start of the template. */
function near(
  run: number,
  document: { file: string; member: string | undefined; name: string; runs: readonly number[] },
  places: Places,
): Place {
  const { file, member, name, runs } = document;
  for (let at = run; at >= 0; at -= 2) {
    if (runs[at + 1]! === -1) continue;
    let place: Place | undefined = places.at(runs[at + 1]!);
    while (place !== undefined && !(place.file === file && place.member === member)) place = place.via;
    if (place !== undefined)
      return {
        kind: 'near',
        file,
        ...(member !== undefined && { member }),
        line: place.line,
        column: place.column,
        chart: place.chart,
        reads: [],
      };
  }
  const chart = name.slice(0, Math.max(0, name.lastIndexOf('/templates/')));
  return {
    kind: 'near',
    file,
    ...(member !== undefined && { member }),
    line: 1,
    column: 1,
    chart,
    reads: [],
  };
}
