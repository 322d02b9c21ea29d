import { describe, expect, it } from 'vitest';
import { maxPayloadLength, readTokenClaims } from '../../src/kubernetes/serviceAccountToken.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = part({ alg: 'RS256', kid: '' });
const sub = 'system:serviceaccount:shop:web';

describe('readTokenClaims', () => {
  it('reads a legacy token', () => {
    const claims = readTokenClaims(header, part({ iss: 'kubernetes/serviceaccount', sub }));
    expect(claims).toEqual({ form: 'legacy', account: 'shop/web', audiences: [], expires: null });
  });

  it('reads a bound token', () => {
    const claims = readTokenClaims(header, part({ aud: ['a', 'b', 5], exp: 1_924_992_000, sub }));
    expect(claims).toEqual({
      form: 'bound',
      account: 'shop/web',
      audiences: ['a', 'b'],
      expires: 1_924_992_000,
    });
  });

  it.each([
    ['no expiry, whoever the issuer is', { iss: 'https://example.com', sub }, { form: 'legacy' }],
    ['one audience as a string', { aud: 'a', exp: 1, sub }, { audiences: ['a'] }],
    [
      'the legacy claims without a subject',
      {
        iss: 'kubernetes/serviceaccount',
        'kubernetes.io/serviceaccount/namespace': 'shop',
        'kubernetes.io/serviceaccount/service-account.name': 'web',
      },
      { form: 'legacy', account: 'shop/web' },
    ],
  ])('%s', (_, payload, expected) => {
    expect(readTokenClaims(header, part(payload))).toMatchObject(expected);
  });

  it.each([
    ['a person', { iss: 'https://login.example.com', sub: 'alice', exp: 1 }],
    ['no subject', { iss: 'https://login.example.com' }],
    ['a group', { sub: 'system:serviceaccounts:shop' }],
    ['half a subject', { sub: 'system:serviceaccount:shop' }],
    ['an empty name', { sub: 'system:serviceaccount:shop:' }],
    ['too many parts', { sub: 'system:serviceaccount:shop:web:x' }],
    ['a subject of another type', { sub: [sub] }],
    ['legacy claims of another issuer', { iss: 'x', 'kubernetes.io/serviceaccount/namespace': 'shop' }],
    ['the legacy issuer without claims', { iss: 'kubernetes/serviceaccount' }],
    ['an inherited claim', { __proto__: { sub } }],
    ['a list', [sub]],
    ['null', null],
    ['a string', sub],
  ])('not ours: %s', (_, payload) => {
    expect(readTokenClaims(header, part(payload))).toBeNull();
  });

  it.each([
    ['no JSON', Buffer.from('{"alg":').toString('base64url'), part({ sub })],
    ['no algorithm', part({ kid: '' }), part({ sub })],
    ['an algorithm of another type', part({ alg: 5 }), part({ sub })],
    ['an empty header', '', part({ sub })],
    ['an empty payload', header, ''],
    ['a payload that is no JSON', header, 'eyJzdWIiOi'],
    ['a payload beyond all measure', header, part({ sub, x: 'x'.repeat(maxPayloadLength) })],
    ['a header beyond all measure', part({ alg: 'x'.repeat(5_000) }), part({ sub })],
  ])('no token: %s', (_, head, payload) => {
    expect(readTokenClaims(head, payload)).toBeNull();
  });
});
