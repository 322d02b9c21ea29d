import type { Model } from '../model.js';
import { Grantings } from './granting.js';
import { Powers } from './principals.js';
import { Worths } from './worth.js';
/** What the accounts of a model hold, what their tokens are worth, and which lines make it so. */
export interface ModelPowers {
    readonly powers: Powers;
    readonly worths: Worths;
    readonly grantings: Grantings;
}
/** Worked out when it is first asked for. */
export declare function powersOf(model: Model): ModelPowers;
