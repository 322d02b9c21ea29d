import type { Manifest } from '../../source/document.js';
import type { ObjectReference } from './subject.js';
/** What a finding is about, from the manifest that holds it. */
export declare function referenceTo(manifest: Manifest): ObjectReference;
/** An object for messages, such as `Deployment 'shop/web'`; safe to print. */
export declare function objectLabel(manifest: Manifest): string;
/** The object that holds a part of the model. */
export declare function manifestOf({ manifest }: {
    readonly manifest: Manifest;
}): Manifest;
