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
import type { Subject } from './subject.ts';
import { tokenSubjects } from './token.ts';
import { tokenMountSubjects } from './tokenMount.ts';
import { workloadSubjects } from './workload.ts';

/**
 * Everything in a model that rules may be about. Every fact of a subject's schema is there, and every text in it is safe to print.
 * Never throws.
 */
export function subjectsOf(model: Model): Subject[] {
  return [
    ...workloadSubjects(model),
    ...serviceAccountSubjects(model),
    ...tokenSubjects(model),
    ...tokenMountSubjects(model),
    ...secretSubjects(model),
    ...secretProblemSubjects(model),
    ...secretUseSubjects(model),
    ...accountSecretSubjects(model),
    ...committedTokenSubjects(model),
    ...heldTokenSubjects(model),
    ...grantSubjects(model),
    ...boundSubjects(model),
    ...bindingSubjects(model),
    ...inertRuleSubjects(model),
    ...fieldSubjects(model),
    ...commandSubjects(model),
    ...controlPlaneSubjects(model),
    ...encryptionSubjects(model),
    ...credentialProviderSubjects(model),
  ];
}
