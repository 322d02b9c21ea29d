import { printableName } from '../../text/printable.ts';
import type { Path } from '../../yaml/value.ts';

/** A field path with one more step: `spec.containers[0].env`, `metadata.annotations['example.com/owner']`. Safe to print. */
export function stepPath(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!/^[\w-]{1,64}$/.test(step)) return `${path}['${printableName(step)}']`;
  return path === '' ? step : `${path}.${step}`;
}

/** A path from the root of an object, as `stepPath` prints it. */
export function pathText(path: Path): string {
  return path.reduce<string>(stepPath, '');
}

/** A way down into an object: the last step, and the way before it. The start has no way before it, and its step does not count. */
export interface Trail {
  readonly step: string | number;
  readonly parent: Trail | null;
}

/** More steps than any object of Kubernetes needs. */
const maxSteps = 50;

/** The path of a trail; of one beyond all measure only the end, behind `…`. */
export function trailPath(trail: Trail, start = ''): string {
  const steps: (string | number)[] = [];
  let here = trail;
  while (here.parent !== null && steps.length < maxSteps) {
    steps.push(here.step);
    here = here.parent;
  }
  return steps.reduceRight<string>(stepPath, here.parent === null ? start : '…');
}
