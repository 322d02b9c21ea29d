import { editDistance } from './nearest.ts';

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
    const edits = editDistance(bare, name.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { name, edits };
  }
  return best?.name;
}

/** Small letters without `-` and `_`. */
export function withoutStyle(key: string): string {
  return key.length > 64 ? '' : key.toLowerCase().replaceAll('-', '').replaceAll('_', '');
}
