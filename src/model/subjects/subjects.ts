import type { Model } from '../model.ts';
import { accountSecretSubjects } from './accountSecret.ts';
import { bindingSubjects } from './binding.ts';
import { boundSubjects } from './boundSubject.ts';
import { commandSubjects } from './command.ts';
import { committedTokenSubjects } from './committedToken.ts';
import { controlPlaneSubjects } from './controlPlane.ts';
import { credentialProviderSubjects } from './credentialProvider.ts';
import { encryptionSubjects } from './encryption.ts';
import { fieldSubjects } from './field.ts';
import { grantSubjects } from './grant.ts';
import { heldTokenSubjects } from './heldToken.ts';
import { inertRuleSubjects } from './inertRule.ts';
import { secretSubjects } from './secret.ts';
import { secretProblemSubjects } from './secretProblem.ts';
import { secretUseSubjects } from './secretUse.ts';
import { serviceAccountSubjects } from './serviceAccount.ts';
import type { Subject, SubjectType } from './subject.ts';
import { tokenSubjects } from './token.ts';
import { tokenMountSubjects } from './tokenMount.ts';
import { workloadSubjects } from './workload.ts';

/** Each view of the model, in the order in which its findings come. */
const views: readonly (readonly [type: SubjectType, of: (model: Model) => Subject[]])[] = [
  ['workload', workloadSubjects],
  ['serviceAccount', serviceAccountSubjects],
  ['token', tokenSubjects],
  ['tokenMount', tokenMountSubjects],
  ['secret', secretSubjects],
  ['secretProblem', secretProblemSubjects],
  ['secretUse', secretUseSubjects],
  ['accountSecret', accountSecretSubjects],
  ['committedToken', committedTokenSubjects],
  ['heldToken', heldTokenSubjects],
  ['grant', grantSubjects],
  ['boundSubject', boundSubjects],
  ['binding', bindingSubjects],
  ['inertRule', inertRuleSubjects],
  ['field', fieldSubjects],
  ['command', commandSubjects],
  ['controlPlane', controlPlaneSubjects],
  ['encryption', encryptionSubjects],
  ['credentialProvider', credentialProviderSubjects],
];

/**
 * Everything in a model that rules may be about; of the types that are `asked` for, when only some are. Every fact of a subject's
 * schema is there, and every text in it is safe to print. Never throws.
 */
export function subjectsOf(model: Model, asked?: ReadonlySet<SubjectType>): Subject[] {
  return views.flatMap(([type, of]) => (asked === undefined || asked.has(type) ? of(model) : []));
}
