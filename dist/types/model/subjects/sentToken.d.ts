import type { View } from './subject.js';
/** One `sentToken` subject for each place that has Prometheus send its own API token along. */
export declare const view: View<'sentToken'>;
