// Generated from src/model/subjects/ by `npm run generate`. Do not edit.
import accountSecret from '../accountSecret.schema.json' with { type: 'json' };
import azureLabel from '../azureLabel.schema.json' with { type: 'json' };
import binding from '../binding.schema.json' with { type: 'json' };
import boundSubject from '../boundSubject.schema.json' with { type: 'json' };
import cloudExpiration from '../cloudExpiration.schema.json' with { type: 'json' };
import command from '../command.schema.json' with { type: 'json' };
import committedToken from '../committedToken.schema.json' with { type: 'json' };
import controlPlane from '../controlPlane.schema.json' with { type: 'json' };
import credentialProvider from '../credentialProvider.schema.json' with { type: 'json' };
import csiDriver from '../csiDriver.schema.json' with { type: 'json' };
import document from '../document.schema.json' with { type: 'json' };
import encryption from '../encryption.schema.json' with { type: 'json' };
import field from '../field.schema.json' with { type: 'json' };
import grant from '../grant.schema.json' with { type: 'json' };
import heldToken from '../heldToken.schema.json' with { type: 'json' };
import hostPath from '../hostPath.schema.json' with { type: 'json' };
import inertRule from '../inertRule.schema.json' with { type: 'json' };
import processSharing from '../processSharing.schema.json' with { type: 'json' };
import secret from '../secret.schema.json' with { type: 'json' };
import secretProblem from '../secretProblem.schema.json' with { type: 'json' };
import secretUse from '../secretUse.schema.json' with { type: 'json' };
import sentToken from '../sentToken.schema.json' with { type: 'json' };
import serviceAccount from '../serviceAccount.schema.json' with { type: 'json' };
import staticToken from '../staticToken.schema.json' with { type: 'json' };
import suppression from '../suppression.schema.json' with { type: 'json' };
import token from '../token.schema.json' with { type: 'json' };
import tokenMount from '../tokenMount.schema.json' with { type: 'json' };
import tokenRequest from '../tokenRequest.schema.json' with { type: 'json' };
import tokenReview from '../tokenReview.schema.json' with { type: 'json' };
import workload from '../workload.schema.json' with { type: 'json' };

/** The schema of every subject. */
export const schemas = {
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
  document,
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
  suppression,
  token,
  tokenMount,
  tokenRequest,
  tokenReview,
  workload,
};
