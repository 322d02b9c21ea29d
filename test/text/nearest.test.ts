import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../src/text/nearest.ts';

test.each([
  ['', '', 0],
  ['token', 'token', 0],
  ['token', 'tokens', 1],
  ['token', 'tkoen', 1],
  ['secret', 'sacret', 1],
  ['abc', '', 3],
])('%s -> %s takes %i edits', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
  expect(editDistance(to, from)).toBe(edits);
});

test.each([
  ['severty', 'severity'],
  ['Severity', 'severity'],
  ['sevreity', 'severity'],
  ['message', null],
  ['', null],
])('%j means %j', (name, expected) => {
  expect(nearest(name, ['severity', 'subject', 'title'])).toBe(expected);
});

test('of equally near names the first in the alphabet is taken, in whatever order they come', () => {
  expect(nearest('cat', ['hat', 'bat'])).toBe('bat');
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
});

test('a name of megabytes is no trouble', () => {
  expect(nearest('x'.repeat(5_000_000), ['severity'])).toBeNull();
});

test('the question is asked only when a name is near', () => {
  expect(didYouMean('titel', ['title'])).toBe(" Did you mean 'title'?");
  expect(didYouMean('elephant', ['title'])).toBe('');
});
