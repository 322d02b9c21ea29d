import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `encryption` subject for each EncryptionConfiguration. */
export declare function encryptionSubjects({ manifests }: Model): Subject[];
