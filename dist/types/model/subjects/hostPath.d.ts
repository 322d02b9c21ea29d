import type { View } from './subject.js';
/** One `hostPath` subject for each volume and PersistentVolume that shows tokens or the keys that make them. */
export declare const view: View<'hostPath'>;
