import { expect, test } from 'vitest';
import { settingsOf } from '../../src/config/settings.ts';
import { match } from '../../src/findings/match.ts';
import { resultOf } from '../../src/findings/result.ts';
import { suppress } from '../../src/findings/suppress.ts';
import { buildModel } from '../../src/model/build.ts';
import { subjectsOf } from '../../src/model/subjects/subjects.ts';
import { json } from '../../src/report/json.ts';
import { text } from '../../src/report/text.ts';
import { builtInRules } from '../../src/rules/builtIn.ts';
import type { Manifest } from '../../src/source/document.ts';
import { readSource } from '../../src/source/read.ts';
import { lineOf } from '../../src/text/position.ts';
import type { Place, Source, ViaPlace } from '../../src/text/source.ts';
import { at, fieldOf } from '../../src/yaml/access.ts';
import type { Field, Node } from '../../src/yaml/node.ts';

const rendered: Source = {
  path: 'chart/templates/web.yaml (rendered)',
  text: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      automountServiceAccountToken: true
      serviceAccountName: web
      containers: [{name: web, image: web}]
      volumes:
        - name: vault
          projected:
            sources:
              - serviceAccountToken: {path: token, audience: vault, expirationSeconds: 604800}
`,
};
const template: Source = {
  path: 'chart/templates/web.yaml',
  text: `kind: Deployment
spec:
      {{- if .Values.mount }}
      automountServiceAccountToken: {{ .Values.automount }}
      {{- end }}
              # sa-lint-disable-next-line default-deny/nothing -- looked at
              - serviceAccountToken: {path: token, audience: vault, expirationSeconds: {{ .Values.life }}}
`,
};
const values = (comment = ''): Source => ({
  path: 'chart/values.yaml',
  text: `mount: true\nautomount: true${comment}\n`,
});
const patch: Source = { path: 'overlay/patch.yaml', text: 'serviceAccountName: web\nlife: 604800\n' };

function place(source: Source, piece: string, via: readonly ViaPlace[] = []): Place {
  const start = source.text.indexOf(piece);
  expect(start).not.toBe(-1);
  return { source, span: { start, end: start + piece.length }, ...(via.length > 0 && { via }) };
}

/** The Deployment with its origins: a key of the template, a value of the values file, one of the patch. */
function made(valuesFile: Source): Manifest {
  const [manifest] = readSource(rendered).manifests;
  const spec = at(manifest!.root, 'spec', 'template', 'spec');
  const automount = fieldOf(spec, 'automountServiceAccountToken')!;
  const token = at(spec, 'volumes', 0, 'projected', 'sources', 0, 'serviceAccountToken');
  const step = (piece: Place, message: string): ViaPlace => ({ ...piece, message });
  const parts = new Map<Node | Field, Place>([
    [automount, place(template, 'automountServiceAccountToken')],
    [
      automount.value,
      place(valuesFile, 'true', [
        step(place(template, '{{ .Values.automount }}'), 'the template puts it here'),
        step({ source: rendered, span: automount.value.span }, 'rendered'),
      ]),
    ],
    [
      at(token, 'expirationSeconds')!,
      place(patch, '604800', [step(place(template, '{{ .Values.life }}'), 'the template puts it here')]),
    ],
    [at(manifest!.root, 'metadata', 'name')!, place(template, 'Deployment')],
    [at(token, 'audience')!, place(template, 'vault')],
  ]);
  const automountValue = parts.get(automount.value)!;
  const start = valuesFile.text.indexOf('automount: ') + 'automount: '.length;
  parts.set(automount.value, { ...automountValue, span: { start, end: start + 4 } });
  return {
    ...manifest!,
    origins: { get: (part) => parts.get(part), sources: [template, valuesFile, patch] },
  };
}

function run(valuesFile: Source) {
  const manifest = made(valuesFile);
  const model = buildModel([manifest]);
  const rules = builtInRules();
  const settings = settingsOf(null, {
    rules: new Map(rules.map(({ rule }) => [rule.id, rule.severity])),
  });
  const readings = [template, valuesFile, patch].map((source) => readSource(source));
  const outcome = suppress(match(subjectsOf(model), rules, settings), readings, model, {
    rules,
    settings,
    today: '2026-01-01',
    inline: true,
  });
  return { ...outcome, readings };
}

const id = 'automount/automounted-token';

test('a finding stands where the value was written, and says what it went through', () => {
  const { findings } = run(values());
  const finding = findings.find(({ rule }) => rule === id);
  expect(finding).toMatchObject({ source: { path: 'chart/values.yaml' }, span: { start: 23, end: 27 } });
  expect(finding!.via).toMatchObject([
    { source: { path: 'chart/templates/web.yaml' }, message: 'the template puts it here' },
    { source: { path: rendered.path }, message: 'rendered' },
  ]);
  const places = findings.map(({ source, span }) => `${source.path}:${lineOf(source, span.start)}`);
  expect(places).toContain('overlay/patch.yaml:2');
});

test.each([
  ['on the line', ` # sa-lint-disable-line ${id} -- known`],
  ['for the file', `\n# sa-lint-disable-file ${id} -- known`],
])('a comment in the file of the value silences it: %s', (_, comment) => {
  const { findings, suppressed } = run(values(comment));
  expect(findings.map(({ rule }) => rule)).not.toContain(id);
  expect(suppressed).toMatchObject([{ by: 'comment', reason: 'known', finding: { rule: id } }]);
});

test('comments of a template that objects are made from are read, those of another one are not', () => {
  const { subjects } = run(values());
  expect(subjects.map(({ facts }) => [facts.problem, facts.rule])).toEqual([
    ['unknown-rule', 'default-deny/nothing'],
  ]);
  const model = buildModel(readSource(rendered).manifests);
  const rules = builtInRules();
  const options = { rules, settings: settingsOf(null), today: '2026-01-01', inline: true };
  expect(suppress([], [readSource(template)], model, options).subjects).toEqual([]);
});

test('reports show the code of the origin, and the way', () => {
  const { findings } = run(values());
  const summary = { files: 3, objects: 1, workloads: 1, undecided: 0, claimed: [], skipped: [] };
  const result = resultOf(
    findings.filter(({ rule }) => rule === id),
    [],
    summary,
  );
  const context = { rules: [], documents: [], version: '1', color: false, width: 100 };
  const shown = text(result, context as never);
  expect(shown).toContain('chart/values.yaml:2:12');
  expect(shown).toContain('2 │ automount: true');
  expect(shown).toContain('chart/templates/web.yaml:4  the template puts it here');
  expect(JSON.parse(json(result, context as never)).findings[0]).toMatchObject({
    path: 'chart/values.yaml',
    line: 2,
    via: [
      { path: 'chart/templates/web.yaml', line: 4, column: 37 },
      { path: rendered.path, line: 9 },
    ],
  });
});
