import { describe, expect, it } from 'vitest';
import {
  makesPodsUnsaid,
  mayHoldPods,
  type PodPlace,
  workloadKind,
  workloadKinds,
} from '../../src/kubernetes/workloads.ts';
import { buildModel } from '../../src/model/build.ts';
import { unknown, type Workload } from '../../src/model/model.ts';
import { readSource } from '../../src/source/read.ts';

/** Writes a value at a path of the table into an object; `[]` makes a list of one item. */
function put(root: Record<string, unknown>, path: string, value: unknown): void {
  let here = root;
  const steps = path.split('.');
  steps.forEach((step, index) => {
    const key = step.replace('[]', '');
    const last = index === steps.length - 1;
    if (step.endsWith('[]')) {
      here[key] ??= [last ? value : {}];
      here = (here[key] as Record<string, unknown>[])[0]!;
    } else {
      if (last) here[key] = value;
      else here[key] ??= {};
      here = here[key] as Record<string, unknown>;
    }
  });
}

function below(place: PodPlace, path: string): string {
  return path.startsWith('/') ? path.slice(1) : `${place.at}.${path}`;
}

function workloadsOf(object: Record<string, unknown>): readonly Workload[] {
  const text = JSON.stringify(object);
  return buildModel(readSource({ path: 'a.json', text }).manifests).workloads;
}

const places = workloadKinds.flatMap((row) =>
  row.pods.map((place) => {
    const { group, kind, versions } = row;
    return { row, place, title: `${group}/${versions?.join(',') ?? '*'} ${kind} ${place.at}` };
  }),
);

describe.each(places)('$title', ({ row, place }) => {
  const version = row.versions?.[0] ?? 'v1';
  const object = () => {
    const made: Record<string, unknown> = {
      apiVersion: row.group === '' ? version : `${row.group}/${version}`,
      kind: row.kind,
      metadata: { name: 'it' },
    };
    put(made, place.at, { containers: [{ name: 'app', image: 'app:1' }] });
    return made;
  };
  // Strimzi lets nobody choose.
  const account = place.account === undefined ? 'serviceAccountName' : place.account[0];
  const automount = (place.automount ?? ['automountServiceAccountToken'])[0];
  const expectedPath = place.at.replaceAll('[]', '[0]');
  const found = (made: Record<string, unknown>) =>
    workloadsOf(made).find(({ podSpecPath }) => podSpecPath === expectedPath);

  it('finds the pods, their account and automount', () => {
    const made = object();
    if (account !== undefined) put(made, below(place, account), 'robot');
    if (place.accountNamespace !== undefined) put(made, below(place, place.accountNamespace), 'shop');
    if (automount !== undefined) put(made, below(place, automount), false);
    const workload = found(made);
    if (account !== undefined) {
      expect(workload?.account.name).toBe('robot');
      expect(workload?.account.writtenAs).toBe('serviceAccountName');
    }
    expect(workload?.builtIn).toBe(row.builtIn);
    expect(workload?.automountSettable).toBe(automount !== undefined);
    const mounted = automount === undefined && place.automountUnset !== false;
    expect(workload?.automount.value).toBe(mounted);
    if (mounted) expect(workload?.automount.containers).toContain(place.container ?? 'app');
    else expect(workload?.automount.containers).toEqual([]);
  });

  it('knows what an account that is not named means', () => {
    const workload = found(object());
    const unset = place.accountUnset ?? 'default';
    if (place.onlyOverriding) expect(workload).toBeUndefined();
    else if (unset === 'unknown') expect(workload?.account.name).toBe(unknown);
    else if (unset === 'default') expect(workload?.account.name).toBe('default');
    else expect(workload?.account.name).toBe(unset.where === undefined ? `it${unset.suffix}` : 'default');
  });

  it('has no alias where the field is not a PodSpec', () => {
    const made = object();
    if (place.onlyOverriding) {
      if (automount === undefined) return;
      put(made, below(place, automount), true);
    }
    if (account !== 'serviceAccount') put(made, `${place.at}.serviceAccount`, 'alias');
    const workload = found(made);
    if (place.account === undefined) expect(workload?.account.writtenAs).toBe('serviceAccount');
    else expect(workload?.account.writtenAs).toBeNull();
  });

  it('is partial without containers, unless its controller adds them', () => {
    const made = object();
    put(made, place.at, { serviceAccountName: 'robot' });
    const model = buildModel(readSource({ path: 'a.json', text: JSON.stringify(made) }).manifests);
    const complete = place.container !== undefined;
    if (place.onlyOverriding) return;
    expect(model.partial).toHaveLength(complete ? 0 : 1);
    expect(model.workloads.filter(({ podSpecPath }) => podSpecPath === expectedPath)).toHaveLength(
      complete ? 1 : 0,
    );
  });
});

describe('workloadKind', () => {
  it.each([
    ['v1', 'Pod', true],
    ['v1', 'pod', false],
    ['v1', 'Deployment', false],
    ['apps/v1', 'Deployment', true],
    ['apps/v1beta1', 'Deployment', true],
    ['apps/v1beta2', 'DaemonSet', true],
    ['extensions/v1beta1', 'Deployment', true],
    ['extensions/v1beta1', 'ReplicaSet', true],
    ['batch/v1', 'Job', true],
    ['batch/v1beta1', 'CronJob', true],
    ['batch/v2alpha1', 'CronJob', true],
    ['batch.volcano.sh/v1alpha1', 'Job', true],
    ['example.com/v1', 'Job', false],
    ['serving.knative.dev/v1', 'Service', true],
    ['v1', 'Service', false],
    ['apps.kruise.io/v1beta1', 'StatefulSet', true],
  ])('%s %s: %s', (apiVersion, kind, known) => {
    expect(workloadKind(apiVersion, kind) !== undefined).toBe(known);
  });

  it('tells versions apart where their shape differs', () => {
    const accountOf = (version: string) =>
      workloadKind(`tekton.dev/${version}`, 'PipelineRun')?.pods[0]?.account;
    expect(accountOf('v1')).toEqual(['taskRunTemplate.serviceAccountName']);
    expect(accountOf('v1beta1')).toEqual(['serviceAccountName']);
  });

  it('has each kind once for each version', () => {
    const keys = workloadKinds.flatMap(({ group, kind, versions }) =>
      (versions ?? ['*']).map((version) => `${group}/${version}/${kind}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('mayHoldPods', () => {
  it.each([
    ['example.com/v1', 'Thing', true],
    ['triggers.tekton.dev/v1beta1', 'TriggerTemplate', true],
    ['auto.gke.io/v1', 'WorkloadAllowlist', false],
    ['admission.k8s.io/v1', 'AdmissionReview', false],
    ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', false],
    ['admissionregistration.k8s.io/v1beta1', 'MutatingAdmissionPolicy', false],
    ['policies.kubewarden.io/v1', 'ClusterAdmissionPolicy', false],
    ['templates.gatekeeper.sh/v1', 'ConstraintTemplate', false],
    ['constraints.gatekeeper.sh/v1beta1', 'K8sPSPPrivileged', false],
    ['example.com/v1', 'PodSecurityConstraint', false],
    ['example.com/v1', 'MutatingPolicyBinding', false],
    ['example.com/v1', 'ImagePolicyExemption', false],
    ['kueue.x-k8s.io/v1beta1', 'Workload', false],
    ['v1', 'ConfigMap', false],
    ['apps/v1', 'deployment', false],
    ['kyverno.io/v1', 'ClusterPolicy', false],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', false],
    ['apps.kruise.io/v1alpha1', 'SidecarSet', false],
    ['argoproj.io/v1alpha1', 'Rollout', false],
  ])('%s %s: %s', (apiVersion, kind, may) => {
    expect(mayHoldPods(apiVersion, kind)).toBe(may);
  });
});

describe('makesPodsUnsaid', () => {
  it.each([
    ['tekton.dev/v1', 'TaskRun', true],
    ['monitoring.coreos.com/v1', 'Prometheus', true],
    ['argoproj.io/v1alpha1', 'Workflow', true],
    ['argoproj.io/v1alpha1', 'Rollout', false],
    ['monitoring.coreos.com/v1', 'ServiceMonitor', false],
    ['apps/v1', 'Deployment', false],
  ])('%s %s: %s', (apiVersion, kind, unsaid) => {
    expect(makesPodsUnsaid(apiVersion, kind)).toBe(unsaid);
  });
});
