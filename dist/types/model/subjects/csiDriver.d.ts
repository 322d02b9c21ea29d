import type { View } from './subject.js';
/** One `csiDriver` subject for each driver that asks for tokens of the pods. */
export declare const view: View<'csiDriver'>;
