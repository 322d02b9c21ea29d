import type { Document as YamlDocument } from 'yaml';
import type { Span } from '../text/source.js';
import type { Node } from './node.js';
import type { Yaml } from './yamlPackage.js';
/** What kubectl's decoder refuses although it is well-formed YAML. */
export declare class Refusal extends Error {
    readonly span: Span;
    constructor(detail: string, span: Span);
}
/**
 * Turns the nodes of `yaml` into ours, with the meaning that kubectl gives them: go-yaml v2's types, keys, merges and aliases.
 * K: vendor/sigs.k8s.io/yaml/goyaml.v2/decode.go
 */
export declare class Conversion {
    #private;
    /** `text` is what was parsed; it begins at `offset` of the source. */
    constructor(yaml: Yaml, text: string, offset: number);
    document({ contents }: YamlDocument): Node;
}
