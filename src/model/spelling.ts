/**
 * The candidate that a key is a misspelling of: equal but for case, `-` and `_`, or up to two edits away (one for names of up to
 * seven characters). Undefined when there is none, or when the key is the candidate itself. Candidates are in camel case.
 */
export function meantField(key: string, candidates: Iterable<string>): string | undefined {
  const bare = withoutStyle(key);
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const name of candidates) {
    if (name === key) return undefined;
    const limit = name.length < 8 ? 1 : 2;
    // Most keys are far from every candidate.
    if (bare === '' || Math.abs(bare.length - name.length) > limit) continue;
    const edits = editsUpTo(bare, name.toLowerCase(), limit);
    if (edits !== undefined && (best === undefined || edits < best.edits)) best = { name, edits };
  }
  return best?.name;
}

/** Small letters without `-` and `_`. */
export function withoutStyle(key: string): string {
  return key.length > 64 ? '' : key.toLowerCase().replaceAll('-', '').replaceAll('_', '');
}

/** Levenshtein distance where two neighbours that changed places count as one edit; undefined above the limit. */
function editsUpTo(a: string, b: string, limit: number): number | undefined {
  if (a === b) return 0;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + same);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, before[column - 2]! + 1);
      current.push(edits);
    }
    before = previous;
    previous = current;
  }
  const edits = previous[b.length]!;
  return edits <= limit ? edits : undefined;
}
