import { isDnsSubdomain } from '../../kubernetes/names.ts';
import { needOf } from '../access/need.ts';
import { type Model, unknown, type Workload } from '../model.ts';

/** What is known to need the automatic token of pods, to begin a sentence with; null when nothing is known. */
export function neededBy(model: Model, { programs, account }: Workload): string | null {
  const { software, usesToken, receiver } = programs;
  if (software !== null) return software;
  if (receiver !== null) return `the login to ${receiver}`;
  if (usesToken) return 'a program in the pods';
  return needOf(model, account).needed ? 'what the account is bound for' : null;
}

const known = new WeakMap<readonly Workload[], string | null>();

/** The same for all pods that take the word of their account. */
export function accountNeededBy(model: Model, { sharers }: Pick<Workload, 'sharers'>): string | null {
  let need = known.get(sharers);
  if (need === undefined) {
    need =
      sharers
        .filter(({ automount }) => automount.pod === null)
        .map((workload) => neededBy(model, workload))
        .find((one) => one !== null) ?? null;
    known.set(sharers, need);
  }
  return need;
}

/** The name for an account of a workload's own: that of the object, where no account of the input has it. */
export function freeAccountName(model: Model, { manifest, account }: Workload): string | null {
  const { name } = manifest;
  if (name === null || !isDnsSubdomain(name) || account.name === unknown) return null;
  const isTaken = accountNames(model).has(name);
  return isTaken ? null : name;
}

const names = new WeakMap<Model, ReadonlySet<string>>();

function accountNames(model: Model): ReadonlySet<string> {
  const set = names.get(model) ?? new Set(model.serviceAccounts.map(({ name }) => name));
  names.set(model, set);
  return set;
}
