/**
 * Makes all edits for the manifests of a folder in memory, file by file, and says where one does what it should not:
 * `tsx scripts/try-fixes.ts <folder>`. Nothing is written.
 */
import { parseAllDocuments } from 'yaml';
import { discover } from '../src/files/discover.ts';
import { fix } from '../src/fix/fix.ts';
import { lint } from '../src/index.ts';

const [root = '.'] = process.argv.slice(2);
let files = 0;
let fixed = 0;
let wrong = 0;
const { sources } = await discover(['.'], { root, respectGitignore: false });
for (const { path, text } of sources) {
  if (!/apiVersion/.test(text)) continue;
  const judge = (start: string) => (texts: ReadonlyMap<string, string>) =>
    lint([{ path, text: texts.get(path) ?? start }]);
  const first = judge(text)(new Map());
  if (!first.findings.some(({ repair }) => repair !== undefined)) continue;
  const done = fix(first, { unsafe: true, judge: judge(text), wanted: first.findings, refusal: () => null });
  const after = done.files[0]?.text;
  if (after === undefined) continue;
  files += 1;
  fixed += done.fixed.length;
  const say = (what: string) => {
    wrong += 1;
    console.log(`${path}: ${what}`);
  };
  const comments = (one: string) => (one.match(/(?<=^|\s)#.*$/gm) ?? []).map((line) => line.trim()).sort();
  const kept = comments(after);
  if (comments(text).some((comment) => !kept.includes(comment))) say('a comment is lost');
  const errors = (one: string) => parseAllDocuments(one).reduce((sum, each) => sum + each.errors.length, 0);
  if (errors(after) > errors(text)) say('it is no YAML any more');
  const left = judge(after)(new Map());
  const again = fix(left, { unsafe: true, judge: judge(after), wanted: left.findings, refusal: () => null });
  if (again.files.length > 0) say('a second time changes it again');
}
console.log(`${files} files changed, ${fixed} findings fixed, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
