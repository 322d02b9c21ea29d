import type { Manifest } from '../../source/document.js';
import type { Field } from '../../yaml/node.js';
import type { Model, Secret } from '../model.js';
/** A stored token that an object is given, where it could have short ones made. */
export interface StaticToken {
    readonly manifest: Manifest;
    readonly product: string;
    /** The key that gives it. */
    readonly field: Field;
    /** What belongs there instead. */
    readonly instead: string;
    /** Path of the field from the root of the object. */
    readonly path: string;
    /** The name of the Secret; null where the object holds the token itself. */
    readonly secret: string | null;
    /** The Secret of the input that shows what it is. */
    readonly shownBy: Secret | null;
    /** It is for another cluster, which knows no account of this one. */
    readonly elsewhere: boolean;
    /** What is known of it: the field takes nothing else, or the Secret shows it. */
    readonly knownBy: 'field' | 'secret' | 'kubeconfig';
    /** The words of a text that name it. */
    readonly part: {
        readonly from: number;
        readonly to: number;
    } | undefined;
}
/** The stored tokens that an object is given. Secrets are looked up when the first object names one. */
export declare function staticTokens({ manifests, secrets }: Model): (manifest: Manifest) => readonly StaticToken[];
