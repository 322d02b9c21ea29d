import { expect, test } from 'vitest';
import { loadDocuments } from '../../src/rules/documents.ts';
import { rulePageMarkdown, rulePageText } from '../../src/rules/page.ts';
import type { RuleDocument, RuleExample } from '../../src/rules/rule.ts';
import { ruleWith } from './made.ts';

const page: RuleDocument = {
  ...ruleWith({
    options: { most: 3 },
    aliases: ['test/old'],
    fix: 'Set `x` of {account.name} to one of the values that are allowed here.',
    cases: [{ when: {}, severity: 'note' }],
  }),
  securitySeverity: 5,
  why: 'A first paragraph that is longer than the line.\n\n- one thing\n- another thing, which goes on and on and on',
  breaks: 'Whatever reads `x`.',
  references: ['https://kubernetes.io/a/very/long/address/that/is/longer/than/any/line'],
  maps: ['CIS 5.1.6'],
  since: '0.1.0',
  optionSchemas: { most: { type: 'integer', default: 3, description: 'The most.' } },
  examples: [
    { about: 'A bad thing.', bad: 'a: b # <-\n\nc: `d` \n', options: { most: 4 } },
    { good: '```\nx\n' },
  ],
};

test('the page for a terminal', () => {
  expect(rulePageText(page, 40)).toMatchInlineSnapshot(`
    "test/rule
    A rule of a test

    Severity: warning
    Security severity: 5.0
    Profile: recommended
    Former ids: test/old
    See also: CIS 5.1.6
    Since: 0.1.0

    Why
      A first paragraph that is longer than
      the line.

      - one thing
      - another thing, which goes on and on
        and on

    Fix
      Set \`x\` of ‹account name› to one of
      the values that are allowed here.

    What may break
      Whatever reads \`x\`.

    Depending on the case it is reported as
    note instead.

    Option most
      The most. Default: 3.

    Reported where marked # <-
      A bad thing.
      Options: {"most":4}

        a: b # <-

        c: \`d\`

    Not reported

        \`\`\`
        x

    References
      https://kubernetes.io/a/very/long/address/that/is/longer/than/any/line
    "
  `);
});

test('the page as Markdown', () => {
  expect(rulePageMarkdown(page)).toMatchInlineSnapshot(`
    "# A rule of a test

    \`test/rule\` · severity: warning · security severity: 5.0 · profile: recommended · former ids: test/old · see also: CIS 5.1.6 · since: 0.1.0

    ## Why it matters

    A first paragraph that is longer than the line.

    - one thing
    - another thing, which goes on and on and on

    ## Fix

    Set \`x\` of ‹account name› to one of the values that are allowed here.

    ## What may break

    Whatever reads \`x\`.

    Depending on the case it is reported as note instead.

    **Option \`most\`.** The most. Default: 3.

    ## Reported where marked \`# <-\`

    A bad thing.

    With the options \`{"most":4}\`.

    \`\`\`yaml
    a: b # <-

    c: \`d\`
    \`\`\`

    ## Not reported

    \`\`\`\`yaml
    \`\`\`
    x
    \`\`\`\`

    ## References

    - <https://kubernetes.io/a/very/long/address/that/is/longer/than/any/line>
    "
  `);
});

test('every built-in rule has its page, and prose keeps to the width', async () => {
  const documents = await loadDocuments();
  expect(documents.length).toBeGreaterThan(20);
  for (const document of documents) {
    const prose = rulePageText(document, 80)
      .split('\n')
      .filter((line) => !line.startsWith('    ') && !line.startsWith('  https://'));
    expect(prose.filter((line) => line.length > 80)).toEqual([]);
    expect(rulePageMarkdown(document)).toContain(document.why);
    expect(rulePageMarkdown(document, { brief: true }).match(/^## (?:Reported|Not reported)/gm)).toHaveLength(
      2,
    );
  }
});

test('a page of a stranger moves no cursor', () => {
  expect(rulePageText({ ...page, why: 'a\u001b[2Jb' }, 80)).toContain('a\\u{1b}[2Jb');
});

test('on a brief page there is one example of each kind, bad ones first', () => {
  const [bad, good] = page.examples as [RuleExample, RuleExample];
  const many = { ...page, examples: [good, bad, good, bad], sample: { message: 'It is\nso.', fix: 'Do.' } };
  const headings = (text: string) => text.match(/^##? .*/gm);
  expect(headings(rulePageMarkdown(many, { brief: true }))).toEqual([
    '# A rule of a test',
    '## What it reports',
    '## Why it matters',
    '## Fix',
    '## What may break',
    '## Reported where marked `# <-`',
    '## Not reported',
    '## References',
  ]);
  expect(headings(rulePageMarkdown(many))).toHaveLength(10);
  expect(rulePageMarkdown(many)).toContain('\n\n> It is\n> so.\n\n## Why');
  expect(rulePageMarkdown(many)).toContain('\n\n## Fix\n\nDo.\n\n');
});
