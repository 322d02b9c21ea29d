import type { View } from './subject.js';
/**
 * One `processSharing` subject for each workload whose containers see each other's processes while not all of them hold the same
 * tokens: through `/proc/<pid>/root` each reads the files of the others, as far as its user may.
 */
export declare const view: View<'processSharing'>;
