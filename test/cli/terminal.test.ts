import { afterEach, expect, test, vi } from 'vitest';
import { Progress, wantsLinks, widthOf } from '../../src/cli/terminal.ts';

afterEach(() => vi.restoreAllMocks());

function track(isTTY: boolean, wanted: boolean): string {
  let written = '';
  const stderr = {
    isTTY,
    write: (text: string) => {
      written += text;
    },
  };
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  const progress = new Progress({ stderr, env: {} }, wanted);
  for (const milliseconds of progress.track([0, 500, 900, 1050, 1060, 1200])) now = milliseconds;
  progress.done();
  return written;
}

test('after a second a line counts the files, and is erased', () => {
  expect(track(true, true)).toBe('\r\x1b[2Ksa-lint: 5 files …\r\x1b[2K');
});

test.each([
  [false, true],
  [true, false],
])('nothing is shown when stderr is a terminal: %s, and progress is wanted: %s', (terminal, wanted) => {
  expect(track(terminal, wanted)).toBe('');
});

test.each([
  [{ isTTY: true, columns: 120 }, 120],
  [{ isTTY: true, columns: 20 }, 40],
  [{ isTTY: true, columns: 0 }, 80],
  [{ isTTY: false, columns: 120 }, 80],
])('the width of %j is %i', (stream, width) => {
  expect(widthOf({ ...stream, write: () => undefined })).toBe(width);
});

test.each([
  [{ TERM_PROGRAM: 'iTerm.app' }, true],
  [{ TERM: 'xterm-kitty' }, true],
  [{ VTE_VERSION: '7002' }, true],
  [{ VTE_VERSION: '5000' }, false],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM_PROGRAM: 'vscode', CI: 'true' }, false],
  [{ TERM: 'xterm-kitty', TMUX: '/tmp/tmux,1,0' }, false],
  [{ TERM_PROGRAM: 'WezTerm', TERM: 'dumb' }, false],
  [{ FORCE_HYPERLINK: '1', CI: 'true' }, true],
  [{ FORCE_HYPERLINK: '0', TERM_PROGRAM: 'WezTerm' }, false],
])('links with %j: %s', (env, expected) => {
  expect(wantsLinks({ isTTY: true, write: () => undefined }, env)).toBe(expected);
});

test('what is no terminal gets no links', () => {
  expect(wantsLinks({ isTTY: false, write: () => undefined }, { TERM_PROGRAM: 'WezTerm' })).toBe(false);
});
