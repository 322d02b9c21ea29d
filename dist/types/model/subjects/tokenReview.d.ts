import type { View } from './subject.js';
/** One `tokenReview` subject for each TokenReview. */
export declare const view: View<'tokenReview'>;
