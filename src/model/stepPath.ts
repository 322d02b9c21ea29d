import { printableName } from '../source/printable.ts';

/** A field path with one more step: `spec.containers[0].env`, `metadata.annotations['example.com/owner']`. Safe to print. */
export function stepPath(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!/^[\w-]{1,64}$/.test(step)) return `${path}['${printableName(step)}']`;
  return path === '' ? step : `${path}.${step}`;
}
