import type { Reading, Skipped } from './document.js';
/**
 * Files that a kustomization lists as resources and that no folder walk reads, for want of a manifest's name: kustomize reads files
 * whatever they are called.
 */
export declare function kustomizeUnread(readings: readonly Reading[]): Skipped[];
