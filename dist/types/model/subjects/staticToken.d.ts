import type { View } from './subject.js';
/** One `staticToken` subject for each stored token that an object is given where it could have short ones made. */
export declare const view: View<'staticToken'>;
