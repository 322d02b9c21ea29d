import { rolesOfEveryAccount } from '../../kubernetes/builtInRoles.ts';
import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import { printableName } from '../../text/printable.ts';
import { grantsOf } from '../access/access.ts';
import { isRefused } from '../access/bindingRefusal.ts';
import { isKubernetesOwn } from '../access/granting.ts';
import { clusterWide, type Grant } from '../access/grants.ts';
import { alone } from '../access/principals.ts';
import { rightsOf } from '../access/roleRights.ts';
import type { BindingSubject, Model, Workload } from '../model.ts';
import { accountPath, isNamespaced, whereText } from './accessTexts.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { namePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

const shown = 20;

/** One `boundSubject` subject for each subject of a binding that is a service account, a group of them, or everyone. */
export const view: View<'boundSubject'> = (model, each) => {
  if (model.bindings.length === 0) return [];
  const runners = runnersOf(model);
  const grants = grantsOf(model);
  return each(model.bindings, manifestOf, (binding) => {
    if (binding.roleRef === null || isRefused(binding)) return [];
    return binding.subjects.flatMap((subject, index) => {
      const grant = grants.of(subject);
      const { who } = subject;
      return grant === undefined || who.type === 'other'
        ? []
        : [subjectOf({ ...subject, who }, grant, runners.get(subject) ?? [], index)];
    });
  });
};

/** One that accounts may be. */
interface AccountSubject extends BindingSubject {
  readonly who: Exclude<BindingSubject['who'], { readonly type: 'other' }>;
}

function subjectOf(
  { binding, place, who }: AccountSubject,
  grant: Grant,
  runners: readonly Workload[],
  index: number,
): SubjectOf<'boundSubject'> {
  const { manifest } = binding;
  const roleRef = binding.roleRef!;
  const object = objectLabel(manifest);
  const name = nameOf(who);
  const workloads = new Map(
    runners.map((workload) => [objectLabel(workload.manifest), workload] as const).sort(byLabel),
  );
  const isAdmin = grant.roles.some((role) => rightsOf(role).isAdmin);
  return {
    type: 'boundSubject',
    facts: {
      object,
      who: who.type === 'everyone' ? (who.authenticated ? 'authenticated' : 'unauthenticated') : who.type,
      name,
      isDefault: who.type === 'account' && who.name === defaultAccount,
      role: `${roleRef.kind || 'ClusterRole'} '${printableName(roleRef.name)}'`,
      wholeCluster: grant.scope === clusterWide,
      where: whereText([grant.scope], true),
      admin: isAdmin,
      power: powerOf(grant, isAdmin),
      kubernetesOwn: isKubernetesOwn(manifest) || rolesOfEveryAccount.includes(roleRef.name),
      workloads: [...workloads.keys()].slice(0, shown).map((label) => label.replaceAll("'", '')),
      workloadCount: workloads.size,
    },
    places: {
      self: { ...place, message: `${object} binds '${name}'` },
      roleRef: { ...roleRef.place, message: 'to this role' },
      workloads: [...workloads.values()]
        .slice(0, shown)
        .flatMap(({ manifest: runner }) => namePlace(runner, `${objectLabel(runner)} runs as it`) ?? []),
    },
    object: referenceTo(manifest),
    manifest,
    identity: `${name}${index === 0 ? '' : `#${index}`}`,
  };
}

function byLabel([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** What the role alone amounts to here. */
function powerOf({ roles, scope }: Grant, isAdmin: boolean): string | null {
  if (isAdmin) return `do everything${whereText([scope], true)}`;
  if (roles.length === 0 || roles.some(({ parts }) => parts === null)) return 'unknown';
  const isCluster = scope === clusterWide;
  const [worst] = roles.flatMap((role) => alone(rightsOf(role).levels, isCluster));
  return worst === undefined ? null : `${worst.does}${whereText([scope], isNamespaced(worst))}`;
}

function nameOf(who: BindingSubject['who']): string {
  switch (who.type) {
    case 'account':
      return accountPath(who);
    case 'accounts-of-namespace':
      return printableName(`system:serviceaccounts:${who.namespace}`);
    case 'all-accounts':
      return 'system:serviceaccounts';
    case 'everyone':
      return who.authenticated ? 'system:authenticated' : 'system:unauthenticated';
    default:
      return '';
  }
}

/** The workloads that run as an account which a subject names. */
function runnersOf(model: Model): Map<BindingSubject, Workload[]> {
  const runners = new Map<BindingSubject, Workload[]>();
  for (const workload of model.workloads) {
    for (const subject of workload.account.related) {
      if (subject.who.type !== 'account') continue;
      const same = runners.get(subject);
      if (same === undefined) runners.set(subject, [workload]);
      else same.push(workload);
    }
  }
  return runners;
}
