import { posix } from 'node:path';
import { printableName } from '../../text/printable.ts';
import type { CommandContext, CommandHazard } from '../commands/hazards.ts';
import { hazardsOf } from '../commands/hazards.ts';
import { environmentOf, scriptsOf } from '../commands/scripts.ts';
import { type MountedFile, mountedFiles } from '../join/mountedFiles.ts';
import type { Container, Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { namePlace, partPlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `command` subject for each command of a container that does something with a token which it should not. */
export const view: View<'command'> = (model, each) => {
  const filesOf = mountedFiles(model);
  return each(model.workloads, manifestOf, (workload) => {
    const files = byContainer(filesOf(workload));
    let contexts: ReturnType<typeof contextsOf> | undefined;
    return workload.containers.flatMap((container) => {
      const scripts = scriptsOf(workload.manifest, container, files.get(container.name) ?? []);
      if (scripts.length === 0) return [];
      contexts ??= contextsOf(workload);
      const context = contexts(container);
      return scripts
        .flatMap((script) => hazardsOf(script, context))
        .map((hazard, index) => subjectOf(workload, container, hazard, index));
    });
  });
};

function byContainer(files: readonly MountedFile[]): ReadonlyMap<string, readonly MountedFile[]> {
  const groups = new Map<string, MountedFile[]>();
  for (const file of files) {
    const group = groups.get(file.container);
    if (group === undefined) groups.set(file.container, [file]);
    else group.push(file);
  }
  return groups;
}

/** What is known around the scripts of each container of a workload. */
function contextsOf({ automount, projectedTokens }: Workload): (container: Container) => CommandContext {
  const holders = new Set(automount.containers);
  const tokenFiles = new Map<string, string[]>();
  for (const { volume, path } of projectedTokens) {
    for (const { container, mountPath, subPath } of volume.mounts) {
      if (mountPath === null || mountPath.length < 2 || typeof path !== 'string') continue;
      const files = tokenFiles.get(container) ?? [];
      tokenFiles.set(container, files);
      // More of them are not looked for: a script names few.
      if (files.length < 20) files.push(subPath === null ? posix.join(mountPath, path) : mountPath);
    }
  }
  return ({ name, node }) => ({
    variables: environmentOf(node).variables,
    tokenFiles: tokenFiles.get(name) ?? [],
    holdsToken: holders.has(name),
  });
}

function subjectOf(
  workload: Workload,
  { name }: Container,
  found: CommandHazard,
  index: number,
): SubjectOf<'command'> {
  const { hazard, part, program, seconds, isBound, hasAudience, into } = found;
  return {
    type: 'command',
    facts: {
      object: objectLabel(workload.manifest),
      container: printableName(name),
      hazard,
      program: printableName(program),
      seconds,
      isBound,
      hasAudience,
      into,
    },
    places: {
      self: partPlace(part.manifest, part.node, part, 'this is run'),
      workload: namePlace(workload.manifest),
    },
    object: referenceTo(part.manifest),
    manifest: part.manifest,
    ...(part.manifest === workload.manifest && { pod: workload }),
    identity: [podIdentity(workload), name, hazard, program, `${index}`].map(printableName).join('|'),
  };
}
