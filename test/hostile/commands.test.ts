import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../src/report/formats.ts';
import { repository, scratch } from '../cli/harness.ts';
import { tokenSecret } from '../cli/manifests.ts';
import { shippedSaLint as saLint } from '../shipped/built.ts';

// What a terminal or a CI system would take for a command when it stands in a name: none of it comes out as it went in.

const names = [
  '::error file=x::pwned',
  '  ::stop-commands::x',
  '##[error]pwned',
  '##vso[task.setvariable variable=x]y',
  "##teamcity[buildStatus text='x']",
  '\n::warning::x',
  '\r\n##[group]x',
  '\u001b[2J\u001b]0;x\u0007',
  '\u202egnp',
  '\u2028::debug::x',
];

/** Names as paths: everything but what no file can be called. */
const files = names.map((name) => name.replaceAll('/', '_'));

function expectQuiet(text: string, what: string): void {
  expect(text, what).not.toMatch(/^\s*::/m);
  expect(text, what).not.toMatch(/##\w*\[/);
  expect(text, what).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u);
}

/** Manifests with the names as files, folders, objects and code; one that is skipped for every name. */
function hostileTree(): string {
  const manifests = names.map((name) => tokenSecret(JSON.stringify(name)));
  return repository({
    ...Object.fromEntries(files.map((name, index) => [`${name}/${name}.yaml`, manifests[index]!])),
    ...Object.fromEntries(files.map((name) => [`${name}-skipped.yaml`, ''])),
    'code.yaml': `${tokenSecret('x')}\n# next\n::error::in the code\n##[error]x: ##vso[x]\n`,
    'frame.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a, annotations: {\n::error::x: y,\nkubernetes.io/service-account.name: "##[group]a"}}\ntype: kubernetes.io/service-account-token\n`,
  });
}

describe('reports', () => {
  test.each(formatNames)('%s', (format) => {
    const folder = hostileTree();
    const { code, stdout, stderr } = saLint(folder, [`--format=${format}`, '--report-suppressed', '.'], {
      env: { GITHUB_ACTIONS: 'true', TF_BUILD: 'True' },
    });
    expect(code).toBe(1);
    expect(stderr).toBe('');
    const own =
      format === 'github' ? stdout.replace(/^::(?=(?:error|warning|notice) file=[^\n]*$)/gm, '') : stdout;
    expect(own.length).toBeGreaterThan(500);
    expectQuiet(own, format);
    if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) {
      const text = JSON.stringify(JSON.parse(stdout));
      if (format !== 'sarif') expect(text).toContain('##[error]pwned/##[error]pwned.yaml');
    }
  });
});

describe('messages', () => {
  test.each(names)('%j in arguments', (name) => {
    const folder = repository({ 'a.yaml': tokenSecret('a') });
    for (const args of [
      [name],
      [`-${name}`],
      [`--${name}`],
      [`--format=${name}`],
      [`--format=json=${name}/`],
      [`--since=${name}`, '.'],
      [`--config=${name}`, '.'],
      [`--profile=${name}`, '.'],
      [`--fail-on=${name}`, '.'],
      [`--rule=${name}`, '.'],
      [`--baseline=${name}`, '.'],
      ['explain', name],
      ['rules', `--format=${name}`],
      ['test-rules', name],
      ['config', `../${name}`],
    ]) {
      const { stdout, stderr } = saLint(folder, args);
      expectQuiet(stderr, args.join(' '));
      expect(stdout + stderr, args.join(' ')).not.toBe('');
    }
  });

  test('in a configuration, its rule folders and their files', () => {
    for (const name of files) {
      const text = JSON.stringify(name);
      const folder = scratch({
        'a.yaml': tokenSecret('a'),
        [`my/${name}/${name}.yaml`]: `${text}: ${text}\n`,
        [`my/${name}.yaml`]: 'a: b\n',
        '.sa-lint.yaml': `ruleFolders: [my, ${text}]\n${text}: ${text}\nrules: {${text}: ${text}}\nexclude: [${text}]\n`,
        [`other/${name}.yaml`]: `exclude: ["${'a'.repeat(400)}"]\n`,
      });
      for (const args of [['.'], ['config'], [`--config=other/${name}.yaml`, '.'], ['test-rules', 'my']]) {
        const { code, stderr } = saLint(folder, args);
        expect(code, args.join(' ')).toBe(2);
        expectQuiet(stderr, args.join(' '));
      }
    }
  });

  test('in what is written to', () => {
    for (const name of files) {
      const folder = scratch({ 'a.yaml': tokenSecret('a') });
      const { code, stderr } = saLint(folder, [`--baseline=${join('b', name)}`, '--write-baseline', '.']);
      expect(code).toBe(0);
      expectQuiet(stderr, name);
    }
  });
});
