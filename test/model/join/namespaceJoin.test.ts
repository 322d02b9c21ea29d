import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Namespace, namespaceJoin } from '../../../src/model/join/namespaceJoin.ts';

const none = undefined;

describe('namespaceJoin', () => {
  it.each<[declared: Namespace[], references: Namespace[], from: Namespace, expected: Namespace | undefined]>(
    [
      // The same namespace.
      [['a'], ['a'], 'a', 'a'],
      [[null], [null], null, null],
      [[null, 'a'], [null, 'a'], null, null],
      [[null, 'a'], [null, 'a'], 'a', 'a'],
      // Nothing is declared.
      [[], ['a'], 'a', none],
      [[], [null], null, none],
      // An absent reference takes the only stated declaration.
      [['a'], [null], null, 'a'],
      [['a'], [null, 'a'], null, 'a'],
      [['a', 'b'], [null], null, none],
      [['a', null], [null], null, null],
      // A stated reference takes the absent declaration when it is the only one that can be meant.
      [[null], ['a'], 'a', null],
      [[null], ['a', 'b'], 'a', none],
      [[null], ['a', null], 'a', none],
      [[null, 'b'], ['a', 'b'], 'a', null],
      [[null, 'b'], ['a', 'b', 'c'], 'a', none],
      // Stated ones never meet others.
      [['b'], ['a'], 'a', none],
    ],
  )('declared %j, referred to from %j: %j means %j', (declared, references, from, expected) => {
    expect(namespaceJoin(new Set(declared), new Set(references))(from)).toBe(expected);
  });

  const namespace = fc.constantFrom<Namespace>(null, 'a', 'b', 'c', 'd');
  const namespaces = fc.array(namespace, { maxLength: 6 });

  it('finds only what is declared, and never another stated namespace', () => {
    fc.assert(
      fc.property(namespaces, namespaces, namespace, (declared, references, from) => {
        const found = namespaceJoin(new Set(declared), new Set([...references, from]))(from);
        if (declared.includes(from)) expect(found).toBe(from);
        else if (found !== undefined) {
          expect(declared).toContain(found);
          expect(from === null || found === null).toBe(true);
        }
      }),
    );
  });

  it('does not depend on order', () => {
    fc.assert(
      fc.property(namespaces, namespaces, namespace, (declared, references, from) => {
        const forward = namespaceJoin(new Set(declared), new Set(references));
        const backward = namespaceJoin(new Set(declared.toReversed()), new Set(references.toReversed()));
        expect(forward(from)).toBe(backward(from));
      }),
    );
  });
});
