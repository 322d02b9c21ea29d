import { isPlaceholder } from '../../kubernetes/names.ts';
import { printableName } from '../../text/printable.ts';
import { isTemplated } from '../../yaml/access.ts';
import { grantsOf } from '../access/access.ts';
import { isRefused } from '../access/bindingRefusal.ts';
import type { Binding } from '../model.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { namePlace } from './places.ts';
import type { View } from './subject.ts';

/** One `binding` subject for each RoleBinding and ClusterRoleBinding that the API server accepts. */
export const view: View<'binding'> = (model, each) => {
  if (model.bindings.length === 0) return [];
  const grants = grantsOf(model);
  return each(model.bindings, manifestOf, (binding) => {
    const { manifest, roleRef, subjects } = binding;
    if (roleRef === null || isRefused(binding)) return [];
    const isKnown = subjects.some((subject) => (grants.of(subject)?.roles.length ?? 0) > 0);
    return [
      {
        type: 'binding' as const,
        facts: {
          object: objectLabel(manifest),
          role: roleText(binding),
          roleKnown: isKnown || (isOpen(roleRef.name) || subjects.length === 0 ? 'unknown' : false),
          subjectCount: subjects.length,
        },
        places: {
          self: namePlace(manifest),
          roleRef: { ...roleRef.place, message: `${objectLabel(manifest)} binds ${roleText(binding)}` },
        },
        object: referenceTo(manifest),
        manifest,
        identity: '',
      },
    ];
  });
};

function roleText({ roleRef, manifest }: Binding): string {
  const { kind, name } = roleRef!;
  const namespace = kind === 'Role' && manifest.namespace !== null ? `${manifest.namespace}/` : '';
  return `${kind || 'ClusterRole'} '${printableName(namespace + name)}'`;
}

function isOpen(name: string): boolean {
  return isTemplated(name) || isPlaceholder(name);
}
