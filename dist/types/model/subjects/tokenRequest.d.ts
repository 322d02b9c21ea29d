import type { View } from './subject.js';
/** One `tokenRequest` subject for each token that an object asks for in somebody's name. */
export declare const view: View<'tokenRequest'>;
