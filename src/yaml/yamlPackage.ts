import { createRequire } from 'node:module';

export type Yaml = typeof import('yaml');

let load: NodeJS.Require | undefined;

/** The package `yaml`, loaded when it is first needed: most manifests never do. The bundle brings a copy of its own. */
export function yamlPackage(): Yaml {
  load ??= createRequire(import.meta.url);
  return load('yaml') as Yaml;
}
