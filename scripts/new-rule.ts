/** Starts a rule with an example that fails until the rule is written: `npm run new-rule <category>/<id>`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from './outputs/all.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const id = process.argv[2] ?? '';
const path = `rules/${id}.yaml`;
if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id))
  fail('Usage: npm run new-rule <category>/<id>, in small letters and hyphens.');
if (existsSync(join(root, path))) fail(`${path} is there already.`);

const version = (JSON.parse(read(root, 'package.json')!) as { version: string }).version;
mkdirSync(dirname(join(root, path)), { recursive: true });
writeFileSync(join(root, path), template(version));
console.log(`Wrote ${path}. Now:
  1. Write the bad example first, with '# <-' at the end of every line that is to be reported.
  2. Choose the subject: dist/schema/subject/*.json lists facts and places. A fact that is missing belongs into src/model.
  3. Say in 'when' what the facts look like; then message, why and fix.
  4. Add two good examples: the fix, and the nearest innocent neighbour.
  5. npm run generate && npx vitest run test/rules/examples.test.ts, until the examples are right
  6. npm run bundle && npx vitest run test/fixtures.test.ts -u, and read what changed in fixtures/
  7. npm run check`);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function template(since: string): string {
  return `# yaml-language-server: $schema=../../dist/schema/rule.schema.json
title: Noun phrase that names the problem
severity: warning
security-severity: 5
profile: recommended
subject: workload
when:
  properties:
    static: { const: false }
    holdsToken: { const: unknown } # Replace: what makes this a finding?
at: [serviceAccountName, podSpec]
related: [account]
message: >-
  {object} does something. Say what, then what somebody gains by it.
why: >-
  The attack: who can do what, step by step, because of this.
fix: >-
  What to write instead, and what may break.
references:
  - https://kubernetes.io/docs/concepts/security/service-accounts/
since: ${since}
examples:
  - about: What goes wrong, in one sentence.
    bad: |
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        serviceAccountName: web # <-
        containers: [{ name: web, image: registry.example/web:1.4 }]
  - about: The fix.
    good: |
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        serviceAccountName: web
        automountServiceAccountToken: false
        containers: [{ name: web, image: registry.example/web:1.4 }]
  - about: The nearest innocent neighbour.
    good: |
      apiVersion: v1
      kind: ServiceAccount
      metadata: { name: web, namespace: shop }
      automountServiceAccountToken: false
`;
}
