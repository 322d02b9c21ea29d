import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../src/report/checkstyle.ts';
import { compact } from '../../src/report/compact.ts';
import { github } from '../../src/report/github.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { json } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { rdjson } from '../../src/report/rdjson.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text.ts';
import { utf8Columns } from '../../src/report/utf8Columns.ts';
import { utf8Column } from '../../src/text/position.ts';
import { context, finding, placeOf, result } from './sample.ts';

/**
 * One place, said in the way of every format. `a𐐀b` is three characters, four UTF-16 code units and six bytes of UTF-8. A byte order
 * mark is no part of a source's text, so it moves nothing.
 */
const cases = [
  { name: 'ASCII', input: 'kind: Pod\nname: value\n', line: 2, utf16: 7, utf8: 7 },
  { name: 'astral characters', input: 'kind: Pod\na𐐀b: value\n', line: 2, utf16: 7, utf8: 9 },
  { name: 'two-byte and three-byte characters', input: 'ü日: value\n', line: 1, utf16: 5, utf8: 8 },
  { name: 'CRLF', input: 'kind: Pod\r\na𐐀b: value\r\nb: c\r\n', line: 2, utf16: 7, utf8: 9 },
  { name: 'a lone CR', input: 'kind: Pod\ra𐐀b: value\rb: c\r', line: 2, utf16: 7, utf8: 9 },
  { name: 'a byte order mark, which reading removes', input: '\ufeffa𐐀b: value', line: 1, utf16: 7, utf8: 9 },
] as const;

describe.each(cases)('a place after $name', ({ input, line, utf16, utf8 }) => {
  const one = result([finding(placeOf({ path: 'a.yaml', text: input.replace(/^\ufeff/, '') }, 'value'))]);
  const end = utf16 + 5;

  test('text, compact: 1-based UTF-16', () => {
    expect(text(one, context)).toMatch(new RegExp(`^a\\.yaml:${line}:${utf16}  `));
    expect(compact(one, context)).toMatch(new RegExp(`^a\\.yaml:${line}:${utf16}: `));
  });

  test('json: 1-based UTF-16, end exclusive', () => {
    const place = { path: 'a.yaml', line, column: utf16, endLine: line, endColumn: end };
    expect(JSON.parse(json(one, context)).findings[0]).toMatchObject(place);
  });

  test('sarif: 1-based UTF-16, end exclusive', () => {
    const run = (JSON.parse(sarif(one, context)) as Log).runs[0]!;
    expect(run.results![0]!.locations![0]!.physicalLocation!.region).toEqual({
      startLine: line,
      startColumn: utf16,
      endLine: line,
      endColumn: end,
    });
  });

  test('github: 1-based UTF-16', () => {
    expect(github(one, context)).toContain(
      `file=a.yaml,line=${line},endLine=${line},col=${utf16},endColumn=${end},`,
    );
  });

  test('rdjson: 1-based bytes of UTF-8, end exclusive', () => {
    expect(JSON.parse(rdjson(one, context)).diagnostics[0].location.range).toEqual({
      start: { line, column: utf8 },
      end: { line, column: utf8 + 5 },
    });
  });

  test('checkstyle: 1-based UTF-16; gitlab, junit, markdown: lines', () => {
    expect(checkstyle(one, context)).toContain(`<error line="${line}" column="${utf16}" `);
    expect(JSON.parse(gitlab(one, context))[0].location.lines).toEqual({ begin: line, end: line });
    expect(junit(one, context)).toContain(` file="a.yaml" line="${line}">`);
    expect(markdown(one, context)).toContain(`:${line}</code> | warning |`);
  });
});

test('a span of several lines', () => {
  const one = result([finding(placeOf({ path: 'a.yaml', text: 'a: 1\r\nb𐐀: 2\r\n' }, '1\r\nb𐐀'))]);
  expect(JSON.parse(json(one, context)).findings[0]).toMatchObject({
    line: 1,
    column: 4,
    endLine: 2,
    endColumn: 4,
  });
  expect(JSON.parse(rdjson(one, context)).diagnostics[0].location.range).toEqual({
    start: { line: 1, column: 4 },
    end: { line: 2, column: 6 },
  });
  expect(github(one, context)).toContain('line=1,endLine=2,title=');
  expect(JSON.parse(gitlab(one, context))[0].location.lines).toEqual({ begin: 1, end: 2 });
});

test('byte columns of a very long line are the same, counted in one go', () => {
  const source = { path: 'a.json', text: `x\n${'a𐐀ü日'.repeat(4000)}\n` };
  const columnOf = utf8Columns();
  for (let offset = 0; offset <= source.text.length; offset += 997) {
    const place = source.text.codePointAt(offset - 1)! > 0xffff ? offset + 1 : offset;
    expect(columnOf(source, place)).toBe(utf8Column(source, place));
  }
});
