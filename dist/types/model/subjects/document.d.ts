import type { Reading } from '../../source/document.js';
import type { SubjectOf } from './subject.js';
/** Documents that kubectl would refuse or not read: one `document` subject each. */
export declare function documentSubjects(readings: readonly Reading[]): SubjectOf<'document'>[];
