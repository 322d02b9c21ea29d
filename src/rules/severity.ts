export type Severity = 'error' | 'warning' | 'note';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];
