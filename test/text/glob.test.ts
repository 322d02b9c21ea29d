import fc from 'fast-check';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { globProblem } from '../../src/config/globs.ts';
import { IgnorePatterns } from '../../src/files/ignorePatterns.ts';
import { compileGlob } from '../../src/text/glob.ts';

const dialect = { braces: true, escapes: false, folderItself: true, ignoreCase: false } as const;
const glob = (pattern: string) => compileGlob(pattern, dialect);

describe('what a glob matches', () => {
  test.each<[pattern: string, matches: string[], not: string[]]>([
    ['a.yaml', ['a.yaml'], ['b.yaml', 'x/a.yaml', 'aayaml']],
    ['*.yaml', ['a.yaml', '.yaml'], ['x/a.yaml', 'a.yml']],
    ['*', ['a', '.a'], ['', 'a/b']],
    ['a*', ['a', 'ab'], ['a/b']],
    ['?', ['a', '.'], ['', 'ab', '/']],
    ['**', ['a', 'a/b'], []],
    ['**/a', ['a', 'x/a', 'x/y/a'], ['xa', 'a/x']],
    ['a/**', ['a', 'a/b', 'a/b/c'], ['ab', 'x/a']],
    ['a/**/**', ['a', 'a/b', 'a/b/c'], ['ab']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb', 'a']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['{a,b/c}.yaml', ['a.yaml', 'b/c.yaml'], ['c.yaml', '{a,b/c}.yaml']],
    ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'ad']],
    ['{a,}b', ['ab', 'b'], ['a']],
    ['x/{**/a,b}', ['x/a', 'x/y/a', 'x/b'], ['x/y/b']],
    ['{a}', ['{a}'], ['a']],
    ['[a-c]', ['a', 'c'], ['d', '-', '']],
    ['[!a-c]', ['d'], ['a', '/']],
    ['[^a]', ['b'], ['a', '/']],
    ['[[:digit:]x]', ['1', 'x'], ['a', ':']],
    ['[]a]', [']', 'a'], ['b']],
    ['a(b|c)+$^.', ['a(b|c)+$^.'], ['ab']],
    ['日*', ['日本'], ['本']],
  ])('%s', (pattern, matches, not) => {
    expect(globProblem(pattern, 'name')).toBeNull();
    expect(matches.filter((text) => !glob(pattern).matches(text))).toEqual([]);
    expect(not.filter((text) => glob(pattern).matches(text))).toEqual([]);
  });
});

const pieces = (...list: string[]) =>
  fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: 7 }).map((all) => all.join(''));
const text = pieces('a', 'b', 'c', 'ab', '/', '.', 'a/b')
  .map((path) => path.replace(/\/+/g, '/').replace(/^\/|\/$/g, ''))
  .filter((path) => path !== '' && !path.split('/').some((part) => /^\.+$/.test(part)));
/** To picomatch `*.*` wants a character behind the dot and `a*.*` does not. */
const withoutLastDots = text.filter((path) => !/\.(?:\/|$)/.test(path));

test('the same as picomatch', () => {
  const pattern = pieces('a', 'b', '*', '?', '/', '/', '**', '/**/', '{a,b}', '{b,a/c}', '[ab]', '[a-b]', '.')
    .map((one) => one.replace(/\/+/g, '/').replace(/^\/|\/$/g, ''))
    // Written so, they mean something else to picomatch: runs of three stars, and a star beside a globstar.
    .filter(
      (one) =>
        one !== '' && !/\*{3}|\?\*|\*\?|\.\.|(?:^|\/)\.(?:\/|$)/.test(one) && !/[^/]\*\*|\*\*[^/]/.test(one),
    );
  fc.assert(
    fc.property(pattern, withoutLastDots, (one, path) => {
      const isMatch = picomatch(one, { dot: true, nonegate: true, noextglob: true, strictBrackets: true });
      expect(glob(one).matches(path)).toBe(isMatch(path));
    }),
    { numRuns: 20_000 },
  );
});

test('ignore patterns: the same as the package ignore', () => {
  const line = pieces('a', 'b', 'B', '*', '?', '/', '**', '/**/', '[ab]', '[!a]', '.', '\\a', '\\*', ' ').map(
    (one) => one.replace(/\/+/g, '/'),
  );
  const lines = fc.array(
    fc
      .tuple(fc.constantFrom('', '', '!', '/', '#', '\\!'), line, fc.constantFrom('', '', '/', ' '))
      .map((all) => all.join('')),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(lines, text, fc.boolean(), (patterns, path, isFolder) => {
      const shown = isFolder ? `${path}/` : path;
      const { ignored, unignored } = ignore().add(patterns.join('\n')).test(shown);
      expect(IgnorePatterns.of(patterns.join('\n')).test(shown)).toEqual({ ignored, unignored });
    }),
    { numRuns: 20_000 },
  );
});

describe('time: bounded by pattern times text', () => {
  const deep = 'a/'.repeat(1600);
  test.each([
    ['braces', '{a,aa}'.repeat(40), `${'a'.repeat(120)}b`],
    ['nested braces', `${'{a,'.repeat(60)}b${'}'.repeat(60)}`, 'b'.repeat(200)],
    ['globstars', `${'a/**/'.repeat(40)}b`, `${deep}c`],
    ['globstars alone', '**/**/**/**/**/**/b', `${deep}c`],
    ['stars', `${'*a'.repeat(100)}b`, 'a'.repeat(4000)],
    ['stars and globstars', `${'**/*a*/'.repeat(40)}b`, `${'aaa/'.repeat(1000)}c`],
  ])('%s', (_, pattern, path) => {
    const started = performance.now();
    expect(glob(pattern).matches(path)).toBe(false);
    expect(IgnorePatterns.of(pattern).ignores(path.slice(0, 4000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
