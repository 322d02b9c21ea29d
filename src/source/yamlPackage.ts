import { createRequire } from 'node:module';

export type Yaml = typeof import('yaml');

const load = createRequire(import.meta.url);

/** The package `yaml`, loaded when it is first needed: most manifests never do. The bundle brings a copy of its own. */
export function yamlPackage(): Yaml {
  return load('yaml') as Yaml;
}
