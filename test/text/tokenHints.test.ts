import { expect, it } from 'vitest';
import { hasTokenHint, hintOffsets, tokenHints } from '../../src/text/tokenHints.ts';
import { base64, boundToken, kubeconfig, legacyToken } from '../model/jwt.ts';

it.each([
  ['legacy', legacyToken()],
  ['bound', boundToken()],
])('a %s token shows in clear and in base64 at every alignment', (_, token) => {
  expect(hasTokenHint(token)).toBe(true);
  const seen = new Set<string>();
  for (let shift = 0; shift < 3; shift++) {
    const encoded = base64(kubeconfig(token, 'x'.repeat(shift)));
    const hints = tokenHints.filter((hint) => encoded.includes(hint));
    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) {
      seen.add(hint);
      expect(encoded.indexOf(hint) % 4).toBe(hintOffsets[hint]);
    }
  }
  expect(seen).toEqual(new Set(Object.keys(hintOffsets)));
});

it('ordinary text has none', () => {
  expect(hasTokenHint('serviceAccountName: enableUpdates, scaleUp, leUpTo')).toBe(false);
});
