import type { Manifest } from '../../source/document.js';
import type { Node, ScalarNode } from '../../yaml/node.js';
import type { MountedFile } from '../join/mountedFiles.js';
import type { Container } from '../model.js';
/** A part of a text of an object: UTF-16 offsets of its value. */
export interface TextPart {
    readonly manifest: Manifest;
    readonly node: ScalarNode;
    readonly from: number;
    readonly to: number;
    readonly text: string;
}
/** One command that a container runs. */
export interface RunCommand {
    readonly words: readonly TextPart[];
    readonly assignments: readonly {
        readonly name: string;
        readonly value: string;
        readonly exported: boolean;
        readonly part: TextPart;
    }[];
    readonly outputs: readonly string[];
    readonly inputs: readonly string[];
    readonly pipeline: number;
}
/** A script, or a command line that stands alone. */
export interface RunScript {
    readonly commands: readonly RunCommand[];
    /** The whole, for code that is not shell. */
    readonly whole: TextPart;
}
/**
 * What a container runs, as far as the input shows it and tokens can matter: its command and args, hooks, probes, and the texts of
 * ConfigMaps that one of them names.
 * `files` are those that the container mounts.
 */
export declare function scriptsOf(manifest: Manifest, container: Container, files: readonly MountedFile[]): RunScript[];
/** What the environment of a container says about tokens. */
export interface Environment {
    readonly variables: ReadonlyMap<string, string>;
    /** A variable holds something that matters. */
    readonly inVariable: boolean;
}
export declare function environmentOf(container: Node): Environment;
