import { posix } from 'node:path';
import { defaultTokenPath, tokenFile } from '../../kubernetes/serviceAccounts.ts';
import { publicKeys, tokenKey } from '../../kubernetes/tokenSecrets.ts';
import { extendedLifetime } from '../../kubernetes/tokens.ts';
import { keyPlaceOf, placeOf } from '../../source/origin.ts';
import type { Place } from '../../text/source.ts';
import { at, stringOf } from '../../yaml/access.ts';
import {
  type CsiDriver,
  type HeldToken,
  type Mount,
  type ProjectedToken,
  type SecretUse,
  type Unknown,
  unknown,
  type Volume,
  type Workload,
} from '../model.ts';
import { secretFileMode, tokenFileMode } from '../read/fileMode.ts';
import { reachesApi } from '../read/projectedTokens.ts';

/** What is known of a workload before its tokens are put together. */
type Holder = Omit<Workload, 'sharers' | 'tokens'>;

/** Puts the tokens of workloads together, each once for its source: a volume that three containers mount is one token. */
export class HeldTokens {
  readonly #drivers: ReadonlyMap<string, CsiDriver>;

  constructor(drivers: readonly CsiDriver[]) {
    this.#drivers = new Map(drivers.map((driver) => [driver.name, driver]));
  }

  of(workload: Holder): readonly HeldToken[] {
    // A static pod is refused with any of these (K: pkg/api/pod/util.go, HasAPIObjectReference).
    if (workload.isStatic) return [];
    return [
      ...automaticToken(workload),
      ...workload.projectedTokens.map((token) => projectedToken(workload, token)),
      ...this.#ofDrivers(workload),
      ...workload.secretUses.flatMap((use) => secretToken(workload, use)),
    ];
  }

  /**
   * A driver gets tokens of the pod's account for each volume, whatever automount says (K: pkg/volume/csi/csi_mounter.go). Only
   * inline volumes: what driver a claim leads to, the input does not say.
   */
  #ofDrivers({ manifest, account, volumes }: Holder): HeldToken[] {
    if (this.#drivers.size === 0) return [];
    return volumes.flatMap(({ node }) => {
      const name = at(node, 'csi', 'driver');
      const driver = this.#drivers.get(stringOf(name) ?? '');
      if (name === undefined || driver === undefined) return [];
      const place = placeOf(manifest, name);
      return driver.tokenRequests.map(
        ({ audience, lifetimeSeconds }): HeldToken => ({
          ...none,
          how: 'csi',
          account,
          audience,
          reachesApi: reachesApi(audience),
          lifetimeSeconds,
          place,
          decidedAt: place,
        }),
      );
    });
  }
}

const none = {
  held: true,
  containers: [],
  files: [],
  mode: null,
  decidedBy: 'pod',
  projected: null,
  use: null,
} as const;

function automaticToken(workload: Holder): HeldToken[] {
  const { manifest, account, automount, containers, podSpec, podSpecKey, projectedTokens } = workload;
  const { value, decidedBy, podField, reused, receivers } = automount;
  if (value === false || receivers.length === 0) return [];
  const place = automount.pod === null || podField === null ? podSpecKey : placeOf(manifest, podField.value);
  const source = reused && projectedTokens.find((token) => token.volume.name === reused.name);
  const audience = source?.audience ?? null;
  const path = source === null || source === undefined ? tokenFile : source.path;
  return [
    {
      ...none,
      how: 'automatic',
      held: value === unknown ? unknown : true,
      account,
      containers: receivers,
      audience,
      reachesApi: reachesApi(audience),
      // The admission plugin asks for 3607 seconds (K: plugin/pkg/admission/serviceaccount/admission.go).
      lifetimeSeconds: source?.lifetimeSeconds ?? extendedLifetime,
      files: [path === unknown ? unknown : posix.join(defaultTokenPath, path ?? '')],
      mode: source?.fileMode ?? tokenFileMode(podSpec, containers, undefined),
      place,
      decidedBy,
      decidedAt: decidedBy === 'serviceAccount' ? (accountPlace(workload) ?? place) : place,
    },
  ];
}

/** Where the account's object decides about automount. */
function accountPlace({ account }: Holder): Place | undefined {
  const [object] = account.objects;
  if (object === undefined || object.automountField === null) return undefined;
  return placeOf(object.manifest, object.automountField.value);
}

function projectedToken({ manifest, account }: Holder, token: ProjectedToken): HeldToken {
  const { volume, field, audience, lifetimeSeconds, path, fileMode } = token;
  const place = keyPlaceOf(manifest, field);
  return {
    ...none,
    how: 'projected',
    account,
    containers: containersOf(volume),
    audience,
    reachesApi: reachesApi(audience),
    lifetimeSeconds,
    files: path === unknown ? [unknown] : filesIn(volume, path ?? ''),
    mode: fileMode,
    place,
    decidedAt: place,
    projected: token,
  };
}

function secretToken({ manifest, podSpec }: Holder, use: SecretUse): HeldToken[] {
  const { object: secret, volume, file, container, keys } = use;
  if (!secret?.isTokenSecret || secret.owner === null || keys?.every((key) => publicKeys.has(key))) return [];
  const place = placeOf(manifest, use.node);
  const containers = volume === null ? (container === null ? [] : [container]) : containersOf(volume);
  const files = file === null ? [] : volume === null ? [file] : filesIn(volume, file);
  return [
    {
      ...none,
      how: 'secret',
      account: secret.owner,
      containers,
      audience: null,
      reachesApi: true,
      lifetimeSeconds: null,
      files,
      mode:
        volume === null || file === null ? null : secretFileMode(podSpec, volume.node, use.node, tokenKey),
      place,
      decidedAt: place,
      use,
    },
  ];
}

// Volumes of one name share their list of mounts, and hostile input has many of both.
const containersOfMounts = new WeakMap<readonly Mount[], readonly string[]>();

function containersOf({ mounts }: Volume): readonly string[] {
  let containers = containersOfMounts.get(mounts);
  if (containers === undefined) {
    containers = [...new Set(mounts.map(({ container }) => container))];
    containersOfMounts.set(mounts, containers);
  }
  return containers;
}

/** So many paths of one token at most: a volume may hold thousands of tokens and be mounted as often. */
const mostFiles = 100;

/** Where containers find a file of a volume. With a `subPath` the mount is that file, or the folder of that name. */
function filesIn({ mounts }: Volume, file: string): (string | Unknown)[] {
  const files = mounts.slice(0, mostFiles).flatMap(({ mountPath, subPath }): (string | Unknown)[] => {
    if (mountPath === null) return [];
    if (subPath === null) return [posix.join(mountPath, file)];
    const part = subPath.key === 'subPath' ? stringOf(subPath.value) : undefined;
    if (part === undefined) return [unknown];
    if (part === file) return [mountPath];
    return file.startsWith(`${part}/`) ? [posix.join(mountPath, file.slice(part.length + 1))] : [];
  });
  return [...new Set(files)];
}
