import { type Component, type ControlPlaneForm } from '../../kubernetes/controlPlane.js';
import type { Manifest } from '../../source/document.js';
import type { Field, Node } from '../../yaml/node.js';
import type { Workload } from '../model.js';
/** A word of a command line: a text of the object, or a part of one, as in `sh -c "…"`. */
interface CommandWord {
    /** Undefined for what is no text. */
    readonly text: string | undefined;
    readonly node: Node;
    /** UTF-16 offsets in the text, of a part. */
    readonly part?: {
        readonly from: number;
        readonly to: number;
    };
}
/** A flag as written. */
export interface Flag extends Pick<CommandWord, 'node' | 'part'> {
    readonly value: string;
}
/** A program of the control plane with its command line, as far as the input shows it. */
export interface ControlPlane {
    readonly manifest: Manifest;
    readonly component: Component;
    readonly form: ControlPlaneForm;
    readonly container: string | null;
    /** By name, without `--`. Of flags that do not add up, the last one alone. */
    readonly flags: ReadonlyMap<string, readonly Flag[]>;
    /** What is set without being written, where nothing written replaces it. */
    readonly own: Readonly<Record<string, string>>;
    /** The key below which an absent flag belongs. */
    readonly home: Field;
}
/** The API servers and controller managers that a workload runs. */
export declare function controlPlanesOf({ manifest, containers }: Workload): ControlPlane[];
/** The programs whose flags a configuration of kubeadm, k3s or RKE2 passes on. */
export declare function configuredControlPlanes(manifest: Manifest): ControlPlane[];
/** Whether a flag is true; null when it is not there, undefined when it is filled in later. */
export declare function isOn({ flags, own }: ControlPlane, name: string): boolean | null | undefined;
/** The items of a flag that is a list; undefined when one is filled in later. */
export declare function listOf({ flags, own }: ControlPlane, name: string): readonly string[] | undefined;
export {};
