import { posix } from 'node:path';
import { printableName } from '../../text/printable.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { CommandContext, CommandHazard } from '../commands/hazards.ts';
import { hazardsOf } from '../commands/hazards.ts';
import { scriptsOf } from '../commands/scripts.ts';
import { mountedFiles } from '../join/mountedFiles.ts';
import type { Container, Model, Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { namePlace, partPlace } from './places.ts';
import type { Subject } from './subject.ts';

/** One `command` subject for each command of a container that does something with a token which it should not. */
export function commandSubjects(model: Model): Subject[] {
  const filesOf = mountedFiles(model);
  return model.workloads.flatMap((workload) => {
    const files = filesOf(workload);
    return workload.containers.flatMap((container) => {
      const scripts = scriptsOf(workload.manifest, container, files);
      if (scripts.length === 0) return [];
      const context = contextOf(workload, container);
      return scripts
        .flatMap((script) => hazardsOf(script, context))
        .map((hazard, index) => subjectOf(workload, container, hazard, index));
    });
  });
}

function contextOf({ automount, projectedTokens }: Workload, { name, node }: Container): CommandContext {
  const variables = new Map<string, string>();
  for (const entry of itemsOf(at(node, 'env'))) {
    const variable = stringOf(at(entry, 'name'));
    const value = stringOf(at(entry, 'value'));
    if (variable !== undefined && value !== undefined) variables.set(variable, value);
  }
  const tokenFiles = projectedTokens.flatMap(({ volume, path }) =>
    volume.mounts.flatMap(({ container, mountPath, subPath }) =>
      container === name && mountPath !== null && typeof path === 'string' && mountPath.length > 1
        ? [subPath === null ? posix.join(mountPath, path) : mountPath]
        : [],
    ),
  );
  return { variables, tokenFiles, holdsToken: automount.containers.includes(name) };
}

function subjectOf(workload: Workload, { name }: Container, found: CommandHazard, index: number): Subject {
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
    identity: [podIdentity(workload), name, hazard, program, `${index}`].map(printableName).join('|'),
  };
}
