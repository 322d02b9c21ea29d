import type { View } from './subject.js';
/** One `encryption` subject for each EncryptionConfiguration. */
export declare const view: View<'encryption'>;
