import type { Report } from './report.js';
/** Every format by name, loaded when it is asked for. */
export declare const formats: {
    readonly text: () => Promise<Report>;
    readonly json: () => Promise<Report>;
    readonly sarif: () => Promise<Report>;
    readonly github: () => Promise<Report>;
    readonly gitlab: () => Promise<Report>;
    readonly junit: () => Promise<Report>;
    readonly checkstyle: () => Promise<Report>;
    readonly rdjson: () => Promise<Report>;
    readonly markdown: () => Promise<Report>;
    readonly compact: () => Promise<Report>;
    readonly html: () => Promise<Report>;
};
export type Format = keyof typeof formats;
export declare const formatNames: readonly Format[];
export declare function isFormat(name: string): name is Format;
