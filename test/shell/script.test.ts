import { expect, test } from 'vitest';
import { commandsOf } from '../../src/shell/script.ts';

const words = (script: string) =>
  commandsOf(script).map((command) => command.words.map(({ value }) => value));

test.each([
  [
    'a pipeline',
    'cat /t | curl -k @-',
    [
      ['cat', '/t'],
      ['curl', '-k', '@-'],
    ],
  ],
  ['lines that are continued', 'curl \\\n  -k https://x', [['curl', '-k', 'https://x']]],
  ['quotes', `curl "a b"'c d' e\\ f`, [['curl', 'a bc d', 'e f']]],
  ['substitutions', 'echo "$(cat /t)" `id`', [['echo', '$(cat /t)', '`id`'], ['cat', '/t'], ['id']]],
  [
    'functions, loops and tests',
    'f() { a; }; for i in 1; do b; done; [ -n "$X" ] && c || d',
    [['a'], ['b'], ['[', '-n', '$X', ']'], ['c'], ['d']],
  ],
  ['what does not parse', 'curl -k "unclosed', [['curl', '-k', 'unclosed']]],
  ['nothing', '', []],
])('%s', (_, script, expected) => {
  expect(words(script)).toEqual(expected);
});

test('offsets are those of the script', () => {
  const script = "a 'b c' | d -x";
  const parts = commandsOf(script).flatMap((command) =>
    command.words.map(({ start, end }) => script.slice(start, end)),
  );
  expect(parts).toEqual(['a', "'b c'", 'd', '-x']);
});

test('assignments, files and here-documents', () => {
  const [first, second, third] = commandsOf('A=1\nexport B="$(id)"\ncat <<EOF > /f 2>&1\ntoken: $A\nEOF\n');
  expect(first).toMatchObject({
    words: [],
    assignments: [{ name: 'A', value: { value: '1' }, exported: false }],
  });
  expect(second).toMatchObject({
    words: [{ value: 'export' }],
    assignments: [{ name: 'B', exported: true }],
  });
  expect(third!.words.map(({ value }) => value)).toEqual(['id']);
  const cat = commandsOf('cat <<EOF > /f\ntoken: $A\nEOF\n')[0]!;
  expect(cat.outputs.map(({ value }) => value)).toEqual(['/f']);
  expect(cat.inputs.map(({ value }) => value)).toEqual(['token: $A\n']);
});

test('commands of one pipeline share its number', () => {
  const [a, b, c] = commandsOf('a | b; c');
  expect(a!.pipeline).toBe(b!.pipeline);
  expect(c!.pipeline).not.toBe(a!.pipeline);
});

test.each([
  ['substitutions', '$('],
  ['subshells', '('],
  ['expansions', '"${'],
  ['pipelines', 'a|'],
  ['here-documents', '<<E '],
  ['backquotes', '`\\`'],
  ['quotes', '"$("'],
])('50,000 nested %s end', (_, piece) => {
  expect(Array.isArray(commandsOf(piece.repeat(50_000)))).toBe(true);
});
