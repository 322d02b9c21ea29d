import { printableName } from '../../text/printable.ts';
import {
  type ControlPlane,
  configuredControlPlanes,
  controlPlanesOf,
  isOn,
  listOf,
} from '../read/controlPlane.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, partPlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';

/** One `controlPlane` subject for each API server and controller manager that the input runs or configures. */
export const view: View<'controlPlane'> = ({ workloads, manifests }, each) => [
  ...each(workloads, manifestOf, (workload) => controlPlanesOf(workload).map(subjectOf)),
  ...each(
    manifests,
    (manifest) => manifest,
    (manifest) => configuredControlPlanes(manifest).map(subjectOf),
  ),
];

function subjectOf(controlPlane: ControlPlane): SubjectOf<'controlPlane'> {
  const { manifest, component, form, container, home } = controlPlane;
  const flagPlace = (...names: string[]): NamedPlace | undefined => {
    const name = names.find((each) => controlPlane.flags.has(each));
    const flag = name === undefined ? undefined : controlPlane.flags.get(name)?.at(-1);
    return flag && partPlace(manifest, flag.node, flag.part, `--${name} stands here`);
  };
  return {
    type: 'controlPlane',
    facts: {
      object: objectLabel(manifest),
      component,
      form,
      ...(component === 'kube-apiserver' ? apiServerFacts(controlPlane) : noApiServer),
      ownCredentials:
        component === 'kube-apiserver'
          ? null
          : known(isOn(controlPlane, 'use-service-account-credentials'), false),
    },
    places: {
      self: keyPlace(manifest, home, `the flags of ${component}`),
      extendExpiration: flagPlace('service-account-extend-token-expiration'),
      maxExpiration: flagPlace('service-account-max-token-expiration'),
      lookup: flagPlace('service-account-lookup'),
      disabledPlugins: flagPlace('disable-admission-plugins'),
      enabledPlugins: flagPlace('enable-admission-plugins'),
      tokenFile: flagPlace('token-auth-file'),
      keyFile: flagPlace('service-account-key-file'),
      ownCredentials: flagPlace('use-service-account-credentials'),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: [component, container ?? ''].map(printableName).join('|'),
  };
}

const noApiServer = {
  extendsTokens: null,
  limitsTokens: null,
  looksUpTokens: null,
  admitsAccounts: null,
  hasStaticTokens: null,
  hasKeyFile: null,
  restrictsNodes: null,
};

/** Defaults: K: pkg/kubeapiserver/options/{authentication,plugins}.go, pkg/controlplane/apiserver/options/options.go. */
function apiServerFacts(controlPlane: ControlPlane): Record<keyof typeof noApiServer, boolean | 'unknown'> {
  const written = (name: string) => listOf(controlPlane, name);
  const disabled = written('disable-admission-plugins');
  const enabled = written('enable-admission-plugins');
  const isSet = (name: string): boolean | 'unknown' => {
    const values = written(name);
    return values === undefined ? 'unknown' : values.length > 0;
  };
  const maximum = written('service-account-max-token-expiration');
  return {
    extendsTokens: known(isOn(controlPlane, 'service-account-extend-token-expiration'), true),
    limitsTokens: maximum === undefined ? 'unknown' : maximum.length > 0 && !/^0+[a-z]*$/.test(maximum[0]!),
    looksUpTokens: known(isOn(controlPlane, 'service-account-lookup'), true),
    admitsAccounts: disabled === undefined ? 'unknown' : !disabled.includes('ServiceAccount'),
    hasStaticTokens: isSet('token-auth-file'),
    hasKeyFile: isSet('service-account-key-file'),
    restrictsNodes:
      enabled === undefined || disabled === undefined
        ? 'unknown'
        : enabled.includes('NodeRestriction') && !disabled.includes('NodeRestriction'),
  };
}

function known(fact: boolean | null | undefined, unset: boolean): boolean | 'unknown' {
  return fact === undefined ? 'unknown' : (fact ?? unset);
}
