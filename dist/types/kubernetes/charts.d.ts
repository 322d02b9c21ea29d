/** Where an object of a kind refers to a chart, as paths from its root; undefined for kinds that never do. */
export declare function chartPaths(apiVersion: string, kind: string): readonly string[] | undefined;
