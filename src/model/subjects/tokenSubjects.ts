import { defaultTokenPath, tokenFile, tokenVolumePrefix } from '../../kubernetes/serviceAccounts.ts';
import { extendedExpiration } from '../../kubernetes/tokens.ts';
import { printableName, printableOrNull } from '../../text/printable.ts';
import { at, fieldOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Model, Mount, ProjectedToken, Unknown, Volume, Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { reachesApi } from '../read/projectedTokens.ts';
import { clashingPaths, expirationProblem, pathProblem } from '../read/tokenProblems.ts';
import { namePlace, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, valuePlace } from './places.ts';
import type { NamedPlace, Subject } from './subject.ts';

/** One `token` subject for each projected token, and one `tokenMount` for each mount of a volume that holds one. */
export function tokenSubjects(model: Model): Subject[] {
  return model.workloads.flatMap((workload) => {
    const { projectedTokens } = workload;
    if (projectedTokens.length === 0) return [];
    const clashes = clashingPaths(projectedTokens);
    const useOf = volumeUses(workload);
    const identities = new Map<string, number>();
    const tokens = projectedTokens.map((token) => {
      const subject = tokenSubject(workload, token, useOf(token.volume), clashes.get(token));
      const count = (identities.get(subject.identity) ?? 0) + 1;
      identities.set(subject.identity, count);
      return count === 1 ? subject : { ...subject, identity: `${subject.identity}#${count}` };
    });
    return [...tokens, ...mountSubjects(workload)];
  });
}

/** Who mounts a volume, for subjects. */
interface VolumeUse {
  /** Names, safe to print, each once. */
  readonly containers: readonly string[];
  readonly places: readonly NamedPlace[];
}

/** Remembers its answers: a volume may hold thousands of tokens and be mounted as often. */
function volumeUses(workload: Workload): (volume: Volume) => VolumeUse {
  const uses = new Map<readonly Mount[], VolumeUse>();
  return ({ mounts }) => {
    const known = uses.get(mounts);
    if (known !== undefined) return known;
    const use = {
      containers: [...new Set(mounts.map(({ container }) => container))].map(printableName),
      places: mounts.flatMap((mount) => mountPlace(workload, mount) ?? []),
    };
    uses.set(mounts, use);
    return use;
  };
}

function tokenSubject(
  workload: Workload,
  token: ProjectedToken,
  { containers, places }: VolumeUse,
  otherPath: Node | undefined,
): Subject {
  const { manifest, account } = workload;
  const { volume, field, audience, expirationSeconds, path, fileMode } = token;
  return {
    type: 'token',
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      account: printableName(account.name),
      volume: printableName(volume.name),
      audience: printableOrNull(audience),
      apiAudience: reachesApi(audience),
      expirationSeconds,
      lifetimeSeconds: token.lifetimeSeconds,
      extended: isExtended(token),
      path: printableOrNull(path),
      pathProblem: pathProblem(token, otherPath),
      expirationProblem: expirationProblem(token),
      replacesAutomount: replacesAutomount(token),
      exported: volume.name.startsWith(tokenVolumePrefix),
      mounted: containers.length > 0,
      containers,
      fileMode,
      worldReadable: fileMode === 'unknown' ? 'unknown' : (Number(fileMode.at(-1)) & 4) !== 0,
    },
    places: {
      self: keyPlace(manifest, field, 'the token is asked for here'),
      volume: volumePlace(workload, token),
      audience: valuePlace(manifest, at(field.value, 'audience'), 'the audience'),
      expirationSeconds: valuePlace(manifest, at(field.value, 'expirationSeconds'), 'the expiration'),
      path: valuePlace(manifest, at(field.value, 'path'), 'the path of the token file'),
      otherPath: valuePlace(manifest, otherPath, 'another source of the volume writes the same path'),
      mounts: places,
      workload: namePlace(manifest),
      defaultMode: valuePlace(manifest, at(volume.node, 'projected', 'defaultMode'), 'the mode of the files'),
    },
    object: referenceTo(manifest),
    identity: [podIdentity(workload), volume.name, path ?? ''].join('|'),
  };
}

function isExtended({ audience, expirationSeconds }: ProjectedToken): boolean | Unknown {
  if (expirationSeconds === 'unknown') return 'unknown';
  return expirationSeconds === extendedExpiration ? reachesApi(audience) : false;
}

/** The same file at the same place as the automatic token, in at least one container. */
function replacesAutomount({ path, volume }: ProjectedToken): boolean {
  return path === tokenFile && volume.mounts.some(({ mountPath }) => mountPath === defaultTokenPath);
}

/** One for each mount, whatever the number of tokens in its volume; volumes of one name, which the API server refuses, count as one. */
function mountSubjects(workload: Workload): Subject[] {
  const tokens = new Map<readonly Mount[], ProjectedToken>();
  for (const token of workload.projectedTokens) {
    if (!tokens.has(token.volume.mounts)) tokens.set(token.volume.mounts, token);
  }
  return [...tokens].flatMap(([mounts, token]) =>
    mounts.map((mount) => mountSubject(workload, token, mount)),
  );
}

function mountSubject(workload: Workload, token: ProjectedToken, mount: Mount): Subject {
  const { manifest } = workload;
  const { container, mountPath, node, subPath } = mount;
  const volume = token.volume.name;
  const value = subPath?.value;
  return {
    type: 'tokenMount',
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      volume: printableName(volume),
      container: printableName(container),
      mountPath: printableOrNull(mountPath),
      subPathField: subPath === null ? null : subPath.key === 'subPath' ? 'subPath' : 'subPathExpr',
      subPath: value?.type === 'scalar' ? printableName(String(value.value)) : null,
      exported: volume.startsWith(tokenVolumePrefix),
    },
    places: {
      self: mountPlace(workload, mount),
      subPath: keyPlace(manifest, subPath ?? undefined, 'this cuts the file off from updates'),
      token: keyPlace(manifest, token.field, 'the token is asked for here'),
      workload: namePlace(manifest),
    },
    object: referenceTo(manifest),
    identity: [podIdentity(workload), container, volume, stringPath(node)].join('|'),
  };
}

/** A container may mount one volume at several paths. */
function stringPath(mount: Node): string {
  const path = at(mount, 'mountPath');
  return path?.type === 'scalar' ? String(path.value) : '';
}

function mountPlace({ manifest }: Workload, { node, container }: Mount): NamedPlace | undefined {
  const message = `the container '${printableName(container)}' mounts it`;
  return valuePlace(manifest, at(node, 'name') ?? node, message);
}

function volumePlace({ manifest }: Workload, { volume }: ProjectedToken): NamedPlace | undefined {
  const message = `the volume '${printableName(volume.name)}'`;
  return valuePlace(manifest, fieldOf(volume.node, 'name')?.value, message);
}
