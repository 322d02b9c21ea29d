import { defaultTokenPath, tokenFile, tokenVolumePrefix } from '../../kubernetes/serviceAccounts.ts';
import { extendedExpiration } from '../../kubernetes/tokens.ts';
import { printableName } from '../../text/printable.ts';
import { at, fieldOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import {
  type Mount,
  type ProjectedToken,
  type Unknown,
  unknown,
  type Volume,
  type Workload,
} from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { reachesApi } from '../read/projectedTokens.ts';
import { clashingPaths, expirationProblem, pathProblem } from '../read/tokenProblems.ts';
import { accountLabel, factOf, textFact, textFactOrNull } from './facts.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, mountPlace, namePlace, valuePlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';

/** One `token` subject for each projected token. */
export const view: View<'token'> = (model, each) =>
  each(model.workloads, manifestOf, (workload) => {
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
    return tokens;
  });

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
): SubjectOf<'token'> {
  const { manifest, account } = workload;
  const { volume, field, audience, expirationSeconds, path, fileMode } = token;
  return {
    type: 'token',
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      account: textFact(account.name),
      accountKnown: account.name !== unknown,
      accountLabel: accountLabel(account.name),
      volume: printableName(volume.name),
      audience: textFactOrNull(audience),
      audienceKnown: audience !== unknown,
      apiAudience: factOf(reachesApi(audience)),
      expirationSeconds: factOf(expirationSeconds),
      lifetimeSeconds: factOf(token.lifetimeSeconds),
      extended: factOf(isExtended(token)),
      path: textFactOrNull(path),
      pathKnown: path !== unknown,
      pathProblem: pathProblem(token, otherPath),
      expirationProblem: expirationProblem(token),
      replacesAutomount: replacesAutomount(token),
      exported: volume.name.startsWith(tokenVolumePrefix),
      mounted: containers.length > 0,
      containers,
      fileMode: factOf(fileMode),
      worldReadable: fileMode === unknown ? 'unknown' : (Number(fileMode.at(-1)) & 4) !== 0,
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
    manifest,
    pod: workload,
    identity: [podIdentity(workload), volume.name, path === unknown ? 'unknown' : (path ?? '')].join('|'),
  };
}

function isExtended({ audience, expirationSeconds }: ProjectedToken): boolean | Unknown {
  if (expirationSeconds === unknown) return unknown;
  return expirationSeconds === extendedExpiration ? reachesApi(audience) : false;
}

/** The same file at the same place as the automatic token, in at least one container. */
function replacesAutomount({ path, volume }: ProjectedToken): boolean {
  return path === tokenFile && volume.mounts.some(({ mountPath }) => mountPath === defaultTokenPath);
}

function volumePlace({ manifest }: Workload, { volume }: ProjectedToken): NamedPlace | undefined {
  const message = `the volume '${printableName(volume.name)}'`;
  return valuePlace(manifest, fieldOf(volume.node, 'name')?.value, message);
}
