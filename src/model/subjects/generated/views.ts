// Generated from src/model/subjects/ by `npm run generate`. Do not edit.
import { view as accountSecret } from '../accountSecret.ts';
import { view as azureLabel } from '../azureLabel.ts';
import { view as binding } from '../binding.ts';
import { view as boundSubject } from '../boundSubject.ts';
import { view as cloudExpiration } from '../cloudExpiration.ts';
import { view as command } from '../command.ts';
import { view as committedToken } from '../committedToken.ts';
import { view as controlPlane } from '../controlPlane.ts';
import { view as credentialProvider } from '../credentialProvider.ts';
import { view as csiDriver } from '../csiDriver.ts';
import { view as encryption } from '../encryption.ts';
import { view as field } from '../field.ts';
import { view as grant } from '../grant.ts';
import { view as heldToken } from '../heldToken.ts';
import { view as hostPath } from '../hostPath.ts';
import { view as inertRule } from '../inertRule.ts';
import { view as processSharing } from '../processSharing.ts';
import { view as secret } from '../secret.ts';
import { view as secretProblem } from '../secretProblem.ts';
import { view as secretUse } from '../secretUse.ts';
import { view as sentToken } from '../sentToken.ts';
import { view as serviceAccount } from '../serviceAccount.ts';
import { view as staticToken } from '../staticToken.ts';
import { view as token } from '../token.ts';
import { view as tokenMount } from '../tokenMount.ts';
import { view as tokenRequest } from '../tokenRequest.ts';
import { view as tokenReview } from '../tokenReview.ts';
import { view as workload } from '../workload.ts';

/** The views of the model by the type of their subjects. */
export const views = {
  accountSecret,
  azureLabel,
  binding,
  boundSubject,
  cloudExpiration,
  command,
  committedToken,
  controlPlane,
  credentialProvider,
  csiDriver,
  encryption,
  field,
  grant,
  heldToken,
  hostPath,
  inertRule,
  processSharing,
  secret,
  secretProblem,
  secretUse,
  sentToken,
  serviceAccount,
  staticToken,
  token,
  tokenMount,
  tokenRequest,
  tokenReview,
  workload,
};
