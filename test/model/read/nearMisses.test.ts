import { describe, expect, it } from 'vitest';
import { type PodPlace, workloadKinds } from '../../../src/kubernetes/workloads.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { modelOf } from '../manifests.ts';

type Json = Record<string, unknown>;

/** Writes a value at a path of the table; `[]` makes a list of one item. */
function put(root: Json, path: string, value: unknown): void {
  const steps = path.split('.');
  let here = root;
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    const key = step.replace('[]', '');
    if (step.endsWith('[]')) {
      here[key] ??= [last ? value : {}];
      here = (here[key] as Json[])[0]!;
    } else if (last) here[key] = value;
    else {
      here[key] ??= {};
      here = here[key] as Json;
    }
  }
}

const from = ({ at }: PodPlace, path: string) => (path.startsWith('/') ? path.slice(1) : `${at}.${path}`);
const said = (object: Json) =>
  subjectsOf(modelOf(JSON.stringify(object)))
    .filter(({ type, facts }) => type === 'field' && facts.problem === 'misspelled')
    .map(({ facts }) => [facts.path, facts.expectedPath]);

const rows = workloadKinds
  .filter(({ builtIn }) => !builtIn)
  .flatMap(({ group, kind, versions, pods }) =>
    pods
      .filter(({ onlyOverriding }) => !onlyOverriding)
      .map((place) => {
        const object: Json = {
          apiVersion: `${group}/${versions?.[0] ?? 'v1'}`,
          kind,
          metadata: { name: 'it' },
        };
        if (group === '') object.apiVersion = 'v1';
        put(object, place.at, { containers: [{ name: 'app', image: 'app:1' }] });
        return { title: `${group} ${kind} ${place.at}`, place, object };
      }),
  );

describe.each(rows)('$title', ({ place, object }) => {
  const automount = (place.automount ?? ['automountServiceAccountToken']).find(
    (path) => !path.startsWith('/'),
  );
  it.skipIf(automount === undefined)('automount in the wrong case', () => {
    const right = from(place, automount!);
    const wrong = right.replace(/automount(?=[^.]*$)/, 'autoMount');
    const made = structuredClone(object);
    put(made, wrong, false);
    const shown = (path: string) => path.replaceAll('[]', '[0]');
    expect(said(made)).toEqual([[shown(wrong), shown(right)]]);
  });

  it('fields of its own are none', () => {
    const made = structuredClone(object);
    const whole = /(?:^|[.a-z])[tT]emplate\.spec$/.test(place.at);
    if (!whole) put(made, `${place.at}.serviceAccountNames`, ['a']);
    put(made, `${place.at}.serviceName`, 'a');
    expect(said(made)).toEqual([]);
  });
});
