import type { View } from './subject.js';
/** One `controlPlane` subject for each API server and controller manager that the input runs or configures. */
export declare const view: View<'controlPlane'>;
