import type { View } from './subject.js';
/**
 * One `committedToken` subject for each service-account token that stands in an object, per field and claims. Nothing of the token
 * itself is in a subject. A value that several places share through an alias is read once.
 */
export declare const view: View<'committedToken'>;
