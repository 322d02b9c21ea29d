import type { Reading } from '../../source/document.js';
import type { Subject } from './subject.js';
/** Documents that kubectl would refuse or not read: one `document` subject each. */
export declare function documentSubjects(readings: readonly Reading[]): Subject[];
