export type Yaml = typeof import('yaml');
/** The package `yaml`, loaded when it is first needed: most manifests never do. The bundle brings a copy of its own. */
export declare function yamlPackage(): Yaml;
