import type { Model } from '../model.ts';
import { accountSubjects } from './accountSubjects.ts';
import { committedTokenSubjects } from './committedTokens.ts';
import { fieldSubjects } from './fieldSubjects.ts';
import { secretSubjects } from './secretSubjects.ts';
import type { Subject } from './subject.ts';
import { tokenSubjects } from './tokenSubjects.ts';
import { workloadSubjects } from './workloadSubjects.ts';

/**
 * Everything in a model that rules may be about. Every fact of a subject's schema is there, and every text in it is safe to print.
 * Never throws.
 */
export function subjectsOf(model: Model): Subject[] {
  return [
    ...workloadSubjects(model),
    ...accountSubjects(model),
    ...tokenSubjects(model),
    ...secretSubjects(model),
    ...committedTokenSubjects(model),
    ...fieldSubjects(model),
  ];
}
