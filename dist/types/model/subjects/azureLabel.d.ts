import type { View } from './subject.js';
/** One `azureLabel` subject for each workload whose pods lack the label for Azure's identity, while it stands beside them. */
export declare const view: View<'azureLabel'>;
