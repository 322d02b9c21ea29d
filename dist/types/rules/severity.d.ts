export type Severity = 'error' | 'warning' | 'note';
/** Worst first. */
export declare const severities: readonly Severity[];
