import type { Finding } from './finding.js';
/**
 * Findings that several roots have at the same places (a chart with one values file and with another) are one finding, which names
 * those roots. Of several that one root has there, each meets its like in the others. In the order given.
 */
export declare function mergedByRoot(findings: readonly Finding[]): readonly Finding[];
