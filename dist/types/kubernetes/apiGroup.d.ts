/** The group of an `apiVersion`: empty for the core group (`v1`). */
export declare function groupOf(apiVersion: string): string;
/** The version of an `apiVersion`, such as `v1beta1`. */
export declare function versionOf(apiVersion: string): string;
