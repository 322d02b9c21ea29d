/** What holds pod specs to look at and makes no pods of them: policies, patches, schemas, reports and tests. */
/** True for kinds whose objects only show pods. */
export declare function showsPods(group: string, kind: string): boolean;
/** Fields of any custom resource below which stands what pods are compared with, and not what is made. */
export declare const patternFields: ReadonlySet<string>;
