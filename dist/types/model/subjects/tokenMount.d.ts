import type { View } from './subject.js';
/** One `tokenMount` subject for each mount of a volume that holds a projected token. */
export declare const view: View<'tokenMount'>;
