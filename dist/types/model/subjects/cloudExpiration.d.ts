import type { View } from './subject.js';
/** One `cloudExpiration` subject for each annotation of an account or pod that says how long a cloud's token lives. */
export declare const view: View<'cloudExpiration'>;
