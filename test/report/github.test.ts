import { describe, expect, test } from 'vitest';
import { github } from '../../src/report/github.ts';
import { hostile } from './hostile.ts';
import { clean, context, finding, placeOf, result, small } from './sample.ts';

interface Command {
  readonly name: string;
  readonly properties: Record<string, string>;
  readonly message: string;
}

/** Reads a line as the runner does (actions/runner: ActionCommand): null for a line that is no command. */
function command(line: string): Command | null {
  const match = /^\s*::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
  if (match === null) return null;
  const unescaped = (value: string) =>
    value
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = (match[2] ?? '').split(',').filter((pair) => pair !== '');
  const properties = pairs.map((pair) => [
    pair.slice(0, pair.indexOf('=')),
    unescaped(pair.slice(pair.indexOf('=') + 1)),
  ]);
  return { name: match[1]!, properties: Object.fromEntries(properties), message: unescaped(match[3]!) };
}

const pages = 'https://github.com/sa-lint/sa-lint/blob/main/docs/rules';

const lines = (text: string) => text.trimEnd().split('\n');

test('a report: worst first, then one line for the log', () => {
  expect(github(small, context)).toBe(
    '::error file=k8s/legacy/secret.yaml,line=9,endLine=9,col=10,endColumn=98,title=sa-lint (long-lived/committed-token)::' +
      "Secret 'build-token' holds a token of the service account 'build' that never expires.%0A%0A" +
      'Fix: Delete the Secret in the cluster, which revokes the token, and remove it from the history of the repository.%0A%0A' +
      `${pages}/long-lived/committed-token.md\n` +
      '::warning file=k8s/web/deployment.yaml,line=20,endLine=20,col=17,endColumn=36,title=sa-lint (projected/token-without-audience)::' +
      "Token 'token' in volume 'vault' of Deployment 'shop/web' has no audience, so every API server of the cluster accepts it.%0A%0A" +
      "See: Deployment 'shop/web' holds the token (k8s/web/deployment.yaml:4).%0A%0A" +
      'Fix: Write `audience:` with the name of the one service that is to accept the token, such as `audience: vault`.%0A%0A' +
      `${pages}/projected/token-without-audience.md\n` +
      '::notice file=k8s/web/deployment.yaml,line=8,endLine=8,col=5,endColumn=9,title=sa-lint (automount/automounted-token)::' +
      "Container 'web' of Deployment 'shop/web' gets the automatic token of the service account 'web', because neither the pod nor the account says anything. Whoever takes over the container can call the API server as that account.%0A%0A" +
      "See: ServiceAccount 'shop/web' leaves it unset (k8s/web/accounts.yaml:4).%0A%0A" +
      'Fix: Write `automountServiceAccountToken: false` in the pod template, unless the container calls the Kubernetes API.%0A%0A' +
      `${pages}/automount/automounted-token.md\n` +
      'sa-lint: 3 findings: 1 error, 1 warning and 1 note (12 files, 30 objects, 9 workloads, 4 skipped)\n',
  );
});

test('a clean run still says what was read', () => {
  expect(github(clean, context)).toBe(
    'sa-lint: No findings (12 files, 30 objects, 9 workloads, 0 skipped)\n',
  );
});

test('what a message says comes back from the runner', () => {
  const message = '100% of: a, b::c';
  const source = { path: 'a,b:c%.yaml', text: 'kind: Pod' };
  const one = result([finding(placeOf(source, 'Pod'), { message, fix: '' })]);
  const read = command(lines(github(one, { ...context, root: 'deploy' }))[0]!);
  expect(read!.message).toBe(`${message}\n\n${pages}/projected/token-without-audience.md`);
  expect(read!.properties).toEqual({
    file: 'deploy/a,b:c%.yaml',
    line: '1',
    endLine: '1',
    col: '7',
    endColumn: '10',
    title: 'sa-lint (projected/token-without-audience)',
  });
});

test('hostile texts start no command of their own', () => {
  const all = lines(github(hostile, { ...context, groupBy: 'none' }));
  expect(all).toHaveLength(hostile.findings.length + 1);
  for (const line of all.slice(0, -1)) {
    const read = command(line)!;
    expect(read.name).toBe('warning');
    expect(Object.keys(read.properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
  }
  expect(command(all.at(-1)!)).toBeNull();
});

describe('a limit', () => {
  const many = result(
    Array.from({ length: 30 }, (_, index) =>
      finding(placeOf({ path: `f${String(index).padStart(2, '0')}.yaml`, text: 'kind: Pod' }, 'Pod'), {
        fingerprint: `${index}`,
        severity: index < 12 ? 'note' : index < 22 ? 'warning' : 'error',
      }),
    ),
  );

  test('for each severity; the last annotation says how many more there are', () => {
    const all = lines(github(many, { ...context, annotationLimit: 10 }));
    const names = all.slice(0, -1).map((line) => command(line)!.name);
    const times = (name: string) => names.filter((one) => one === name).length;
    expect([times('error'), times('warning'), times('notice')]).toEqual([8, 10, 10]);
    expect(all.at(-2)).toBe(
      '::notice title=sa-lint::3 more notes: see the job summary or the log for all findings.',
    );
    expect(all.at(-1)).toContain('30 findings: 8 errors, 10 warnings and 12 notes');
  });

  test('none: every finding', () => {
    expect(lines(github(many, context))).toHaveLength(31);
  });
});

test('one cause is one annotation, with its lines and what to write', () => {
  const source = { path: 'a.yaml', text: 'a\nb\n' };
  const cause = { key: 'k', about: "the account 'default'" };
  const edits = [{ span: { start: 4, end: 4 }, text: '---\nkind: X\n' }];
  const repair = { key: 'r', safe: false, caution: 'It may break.', changes: [{ source, edits }] };
  const both = ['a', 'b'].map((piece) => finding(placeOf(source, piece), { cause, repair }));
  const { message } = command(lines(github(result(both), context))[0]!)!;
  expect(message).toMatch(/^2 places, one cause: the account 'default'\.\n\n/);
  expect(message).toContain('a.yaml:1  Deployment shop/web\na.yaml:2  Deployment shop/web');
  expect(message).toMatch(/Fix: `--fix --unsafe` writes:\n\+ kind: X\nIt may break\.\n\nhttps:\S+$/);
});

test('a message is cut where the runner would cut it', () => {
  const one = result([
    finding(placeOf({ path: 'a', text: 'x' }, 'x'), { message: '𐐀 '.repeat(3000), fix: '' }),
  ]);
  const { message } = command(lines(github(one, context))[0]!)!;
  expect(message.length).toBeLessThanOrEqual(4096);
  expect(message).toMatch(/^(𐐀 )+𐐀?…$/u);
});
