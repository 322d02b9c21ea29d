import type { Manifest } from '../../source/document.js';
import type { NamedPlace, ObjectReference } from './subject.js';
/** What a finding is about, from the manifest that holds it. */
export declare function referenceTo(manifest: Manifest): ObjectReference;
/** An object for messages, such as `Deployment 'shop/web'`; safe to print. */
export declare function objectLabel(manifest: Manifest): string;
/** Where an object is named: at its name, or at its kind when it has none. */
export declare function namePlace(manifest: Manifest, message?: string): NamedPlace | undefined;
