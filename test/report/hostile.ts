import type { Result } from '../../src/lint.ts';
import { finding, placeOf, result } from './sample.ts';

/** What somebody may write as a name so that a report says something else, or does something. */
export const hostileTexts = [
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  '\r\n::error file=x,line=1::pwned',
  '::set-output name=x::y',
  '%0A::error::z',
  ']]></failure><script>alert(1)</script>',
  '<!-- --><b onclick="x">&amp;&#64;',
  "'\"/><error source='x",
  '\u202egnp.yaml\u2066',
  '\u0000\u0008\u007f\u009b31m\ufffe\uffff',
  '\ud800unpaired',
  '| a | b |',
  '`code` ``` ```',
  '[text](https://evil.example) ![x](https://evil.example/x.png)',
  '<img src=https://evil.example/x.png>',
  '@octocat #1 GH-1 https://evil.example www.evil.example',
  '**bold** _it_ ~~x~~ $x$ # head',
  '\\[x\\](1) {0} {{x}}',
  'a\u2028b\u2029c\u00adz\u200b',
  '__proto__',
] as const;

/**
 * One finding for each text, with the text as path, in the code, the message, the fix, the object and the related place. The linter
 * would have escaped most of this before; a report must not need that.
 */
export const hostile: Result = result(
  hostileTexts.map((text) => {
    const source = { path: `dir/${text}.yaml`, text: `kind: Pod\nname: ${text} # value\nspec: {}\n` };
    return finding(placeOf(source, 'value'), {
      message: `Pod '${text}' is odd.`,
      fix: `Rename ${text}, please.`,
      object: { apiVersion: text, kind: text, namespace: text, name: text },
      related: [{ ...placeOf(source, 'spec'), message: `Spec of ${text}` }],
    });
  }),
  {
    suppressed: hostileTexts.map((text) => ({
      finding: finding(placeOf({ path: `s/${text}`, text: 'kind: Pod' }, 'Pod'), {
        message: text,
        fix: text,
      }),
      by: 'comment' as const,
      reason: text,
    })),
    skipped: hostileTexts.map((text) => ({ path: `skipped/${text}`, reason: 'empty' as const })),
  },
);
