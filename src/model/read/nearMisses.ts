import { workloadKind } from '../../kubernetes/workloads.ts';
import { meantField } from '../../text/spelling.ts';
import { at } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Workload } from '../model.ts';
import type { FieldProblem } from './fieldWalk.ts';

/** Short names have neighbours in custom resources that mean something else. */
const names: ReadonlySet<string> = new Set(['serviceAccountName', 'automountServiceAccountToken']);

/**
 * Keys of a custom resource that are nearly the name of the account or of automount, beside that field's own place and in the mappings
 * on the way there. Other keys of these mappings are the resource's own.
 */
export function* nearMisses({ manifest, account, automount }: Workload): Generator<FieldProblem> {
  if (workloadKind(manifest.apiVersion, manifest.kind) === undefined) return;
  for (const expectedPath of [account.path, automount.path]) {
    if (expectedPath === null) continue;
    const steps = expectedPath.split(/[.[\]]+/).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const name = String(steps.pop());
    if (!names.has(name)) continue;
    let node: Node | undefined = manifest.root;
    let path = '';
    for (const step of [...steps, null]) {
      if (node?.type === 'mapping') {
        for (const field of node.fields.values()) {
          if (field.key === `${name}s` || meantField(field.key, [name]) === undefined) continue;
          yield {
            manifest,
            problem: 'misspelled',
            name,
            field,
            path: `${path}${field.key}`,
            expectedPath,
            expectedType: null,
            winner: null,
            beside: null,
          };
        }
      }
      if (step === null) break;
      node = at(node, step);
      path = typeof step === 'number' ? `${path.slice(0, -1)}[${step}].` : `${path}${step}.`;
    }
  }
}
