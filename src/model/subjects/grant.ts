import type { Manifest } from '../../source/document.ts';
import { printableName } from '../../text/printable.ts';
import type { Granting, Holding } from '../access/granting.ts';
import { type HeldToken, heldTokens } from '../access/heldTokens.ts';
import { powersOf } from '../access/modelPowers.ts';
import {
  accountPath,
  hitPlace,
  holderName,
  isNamespaced,
  namesText,
  roleLabel,
  whereText,
  wordsOf,
} from './accessTexts.ts';
import { grantingEdit } from './edits.ts';
import { objectLabel, referenceTo } from './objects.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';
import { rankOf } from './tokenWorth.ts';

/** So many bindings and workloads are named; all of them are counted. */
const shown = 100;

/** One `grant` subject for each line that grants a power of a family: a rule of a role, or the roleRef to a built-in role. */
export const view: View<'grant'> = (model, each) => {
  if (model.bindings.length === 0 && !model.manifests.some(({ kind }) => kind.endsWith('Role'))) return [];
  const tokens = new Map<string, HeldToken[]>();
  for (const token of heldTokens(model)) {
    const key = accountPath(token.account);
    const same = tokens.get(key);
    if (same === undefined) tokens.set(key, [token]);
    else same.push(token);
  }
  const holders = holdersOf(tokens);
  const identities = new Map<string, number>();
  return each([...powersOf(model).grantings.all()], objectOf, (granting) => {
    const subject = subjectOf(granting, holders(granting.holdings));
    const key = JSON.stringify([subject.object, subject.identity]);
    const count = (identities.get(key) ?? 0) + 1;
    identities.set(key, count);
    return [count === 1 ? subject : { ...subject, identity: `${subject.identity}#${count}` }];
  });
};

/** The object in which the line stands that grants it. */
function objectOf({ binding, hit }: Granting): Manifest {
  return binding?.manifest ?? hit.role.manifest!;
}

function subjectOf(granting: Granting, holders: Holders): SubjectOf<'grant'> {
  const { power, reach, severity, hit, binding, holdings } = granting;
  const { verb, resource } = wordsOf(hit);
  const manifest = objectOf(granting);
  const object = objectLabel(manifest);
  const roleRef = binding?.roleRef;
  const role = roleRef == null ? roleLabel(hit.role) : `${roleRef.kind} '${printableName(roleRef.name)}'`;
  const scopes = holdings.slice(0, holders.widest).map(({ grant }) => grant.scope);
  const allows = `allows \`${verb}\` on \`${resource}\``;
  const { groups, verbs, resources, names } = hit.rule;
  return {
    type: 'grant',
    facts: {
      object,
      family: power.family,
      does: `${power.does}${reach === 'unbound' ? '' : whereText(scopes, isNamespaced(power))}${namesText(power, hit.names)}`,
      by: binding === null ? `${object} ${allows}` : `${object} binds ${role}, which ${allows}`,
      missing: power.missing,
      reach,
      severity,
      role,
      builtIn: binding !== null,
      verb,
      resource,
      names: (hit.names ?? []).slice(0, shown).map(printableName),
      accounts: holders.names,
      accountCount: holders.names.length,
      lesser: holders.lesser === 0 ? null : ` (and ${holders.lesser} more, with less reach)`,
      workloads: holders.workloads,
    },
    places: {
      self:
        roleRef == null
          ? hitPlace(hit)
          : { ...roleRef.place, message: `${object} binds ${role}, which every API server makes` },
      verb: hitPlace(hit, 'verbs'),
      subjects: holders.subjects,
      workloads: holders.places,
    },
    edits: { grant: grantingEdit(granting) },
    ...(reach !== 'unbound' && { worth: rankOf({ severity, reach, power }) }),
    object: referenceTo(manifest),
    manifest,
    identity:
      binding === null
        ? [power.family, groups, resources, verbs, names].map((list) => list.toString()).join('|')
        : power.family,
  };
}

interface Holders {
  /** So many of the holdings have the widest reach. */
  readonly widest: number;
  /** So many holders are in none of those. */
  readonly lesser: number;
  /** Those of the widest reach. */
  readonly names: readonly string[];
  readonly workloads: readonly string[];
  readonly subjects: readonly NamedPlace[];
  readonly places: readonly NamedPlace[];
}

/** Remembers its answers: the rules of a role share their holders. */
function holdersOf(tokens: ReadonlyMap<string, readonly HeldToken[]>) {
  const known = new WeakMap<readonly Holding[], Holders>();
  return (holdings: readonly Holding[]): Holders => {
    let holders = known.get(holdings);
    if (holders === undefined) {
      holders = collect(holdings, tokens);
      known.set(holdings, holders);
    }
    return holders;
  };
}

function collect(holdings: readonly Holding[], tokens: ReadonlyMap<string, readonly HeldToken[]>): Holders {
  const [first] = holdings;
  const end = holdings.findIndex(({ reach }) => reach !== first!.reach);
  const widest = end < 0 ? holdings.length : end;
  const namesIn = (some: readonly Holding[]) => [
    ...new Set(some.map(({ principal }) => holderName(principal))),
  ];
  const names = namesIn(holdings.slice(0, widest)).sort();
  const all = namesIn(holdings);
  const held = all.flatMap((name) => tokens.get(name) ?? []);
  const workloads = new Map(held.map((token) => [objectLabel(token.workload.manifest), token] as const));
  return {
    widest,
    lesser: all.length - names.length,
    names,
    workloads: [...workloads.keys()].sort(),
    subjects: holdings.slice(0, shown).flatMap(({ grant: { binding, subject }, principal }) =>
      binding === null || subject === null
        ? []
        : [
            {
              ...subject.place,
              message: `${objectLabel(binding.manifest)} binds '${holderName(principal)}'`,
            },
          ],
    ),
    places: [...workloads].slice(0, shown).map(([label, { place, account }]) => ({
      ...place,
      message: `${label} holds a token of '${accountPath(account)}'`,
    })),
  };
}
