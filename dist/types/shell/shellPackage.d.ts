export type Shell = typeof import('unbash');
/** The package `unbash`, loaded when it is first needed: most manifests hold no shell. The bundle brings a copy of its own. */
export declare function shellPackage(): Shell;
