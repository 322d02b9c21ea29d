import { createRequire } from 'node:module';

export type Shell = typeof import('unbash');

let load: NodeJS.Require | undefined;

/** The package `unbash`, loaded when it is first needed: most manifests hold no shell. The bundle brings a copy of its own. */
export function shellPackage(): Shell {
  load ??= createRequire(import.meta.url);
  return load('unbash') as Shell;
}
