import { publicKeys } from '../../kubernetes/tokenSecrets.ts';
import { printableName, printableOrNull } from '../../text/printable.ts';
import { at, fieldOf } from '../../yaml/access.ts';
import type { Field } from '../../yaml/node.ts';
import { type Model, type SecretUse, unknown, type Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { rightsText } from './accessTexts.ts';
import { accountLabel, textFactOrNull } from './facts.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `secretUse` subject for each use of a token Secret by a workload. */
export const view: View<'secretUse'> = (model, each) =>
  each(model.workloads, manifestOf, (workload) => usesOf(model, workload));

function usesOf(model: Model, workload: Workload): SubjectOf<'secretUse'>[] {
  const { manifest } = workload;
  if (workload.isStatic) return [];
  return workload.secretUses.flatMap((use): SubjectOf<'secretUse'>[] => {
    const secret = use.object;
    if (!secret?.isTokenSecret || use.keys?.every((key) => publicKeys.has(key))) return [];
    const { account, owner } = secret;
    const isOpen = account === unknown || workload.account.name === unknown;
    const name = printableName(use.secret);
    return [
      {
        type: 'secretUse',
        facts: {
          object: objectLabel(manifest),
          kind: printableName(manifest.kind),
          secret: name,
          account: textFactOrNull(account),
          accountKnown: account !== unknown,
          accountLabel: account === null ? null : accountLabel(account),
          rights: owner && rightsText(model, owner, manifest.source.path),
          ownAccount: isOpen ? 'unknown' : account === workload.account.name,
          via: use.via,
          container: printableOrNull(use.container),
          plainVolume: plainSource(use) !== undefined,
        },
        places: {
          self: valuePlace(manifest, use.node, `Secret '${name}' is used here`),
          secret: valuePlace(
            secret.manifest,
            at(secret.manifest.root, 'type'),
            `${objectLabel(secret.manifest)} holds a long-lived token`,
          ),
          volumeSource: keyPlace(manifest, plainSource(use), 'the volume holds the Secret'),
          workload: namePlace(manifest),
        },
        object: referenceTo(manifest),
        manifest,
        pod: workload,
        identity: [podIdentity(workload), use.via, use.container ?? '', use.secret, ...(use.keys ?? [])]
          .map(printableName)
          .join('|'),
      },
    ];
  });
}

/** The `secret:` of a volume that says nothing but the name. */
function plainSource({ via, volume }: SecretUse): Field | undefined {
  const source = via === 'volume' ? fieldOf(volume?.node, 'secret') : undefined;
  const isPlain = source?.value.type === 'mapping' && [...source.value.fields.keys()].join() === 'secretName';
  return isPlain ? source : undefined;
}
