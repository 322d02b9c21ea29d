import type { Power } from '../../kubernetes/powers.ts';
import { rightOf } from '../../kubernetes/rights.ts';
import { placeOf } from '../../source/origin.ts';
import { printableName } from '../../text/printable.ts';
import { at } from '../../yaml/access.ts';
import { type AccountName, clusterWide, type Scope } from '../access/grants.ts';
import { powersOf } from '../access/modelPowers.ts';
import type { Cause, Principal } from '../access/principals.ts';
import type { Role } from '../access/role.ts';
import type { Hit } from '../access/roleRights.ts';
import type { Worth } from '../access/worth.ts';
import { type MeantAccount, type Model, unknown } from '../model.ts';
import { objectLabel } from './objects.ts';
import type { NamedPlace } from './subject.ts';

/** So many characters of names stand in a phrase; the rest is counted. */
const longest = 44;

/** What somebody may do and where, such as `read Secrets … in every namespace`; continues "lets the account …". */
export function worthText({ power, reach, scopes, cause: { hit } }: Worth): string {
  if (power === null) return `do everything${whereText(scopes, true)}`;
  const names = reach === 'named' ? hit.names : null;
  return `${power.does}${whereText(scopes, isNamespaced(power))}${namesText(power, names)}`;
}

/** Whether it has to be said where a power holds. */
export function isNamespaced({ needs }: Power): boolean {
  const { ofCluster, namespace } = rightOf(needs[0]!);
  return !ofCluster && namespace === undefined;
}

/** `, but only 'a' and 'b'`; empty where a right is not narrowed to names. A webhook of one's own is a way to all objects. */
export function namesText({ family }: Power, names: readonly string[] | null): string {
  if (names === null || names.length === 0) return '';
  return family === 'admission-control' ? ` through ${listText(names)}` : `, but only ${listText(names)}`;
}

/** ` in every namespace`, ` in the namespaces 'a' and 'b'`; empty for what is in no namespace. */
export function whereText(scopes: readonly Scope[], saysWhere: boolean): string {
  if (!saysWhere) return '';
  if (scopes.includes(clusterWide)) return ' in every namespace';
  const names = [...new Set(scopes)].filter((scope) => scope !== null).sort();
  if (names.length === 0) return ' in its own namespace';
  return ` in the namespace${names.length === 1 ? '' : 's'} ${listText(names)}`;
}

/** Facts are cut where they are long, so that lists of long names are kept short. */
function listText(names: readonly string[]): string {
  const quoted: string[] = [];
  for (const name of names) {
    const safe = printableName(name);
    const next = `'${safe.length <= longest ? safe : `${safe.slice(0, longest - 1)}…`}'`;
    if (quoted.length > 0 && quoted.join(', ').length + next.length > longest) break;
    quoted.push(next);
  }
  const left = names.length - quoted.length;
  if (left > 0) return `${quoted.join(', ')} and ${left} more`;
  const last = quoted.pop();
  return quoted.length === 0 ? last! : `${quoted.join(', ')} and ${last}`;
}

/** `shop/app`, or the group. */
export function holderName({ account, home }: Principal): string {
  if (account !== null) return accountPath(account);
  return home == null ? 'system:serviceaccounts' : printableName(`system:serviceaccounts:${home}`);
}

export function accountPath({ namespace, name }: AccountName): string {
  return printableName(namespace === null ? name : `${namespace}/${name}`);
}

export function roleLabel(role: Role): string {
  if (role.manifest !== null) return objectLabel(role.manifest);
  return `${role.kind} '${printableName(role.namespace === null ? role.name : `${role.namespace}/${role.name}`)}'`;
}

/** `get` and `secrets` as the rule has them. */
export function wordsOf({ rule, verb, resource }: Hit): { readonly verb: string; readonly resource: string } {
  return { verb: printableName(rule.verbs[verb]!), resource: printableName(rule.resources[resource]!) };
}

/** Where the rule of a role gives a right: the resource that it names. Undefined for a role that every API server makes. */
export function hitPlace(hit: Hit, part: 'resources' | 'verbs' = 'resources'): NamedPlace | undefined {
  const { role, rule } = hit;
  const node = at(rule.node ?? undefined, part, part === 'resources' ? hit.resource : hit.verb);
  if (role.manifest === null || node === undefined) return undefined;
  const { verb, resource } = wordsOf(hit);
  return {
    ...placeOf(role.manifest, node),
    message: `${roleLabel(role)} allows \`${verb}\` on \`${resource}\``,
  };
}

/** From an account to the rule: the subject of the binding, and the rule, or the roleRef when the role is built in. */
export function causePlaces({ grant, hit }: Cause): NamedPlace[] {
  const { binding, subject } = grant;
  const places: NamedPlace[] = [];
  if (binding !== null && subject !== null)
    places.push({ ...subject.place, message: `${objectLabel(binding.manifest)} binds it` });
  const rule = hitPlace(hit);
  if (rule !== undefined) places.push(rule);
  else if (binding?.roleRef) {
    const { verb, resource } = wordsOf(hit);
    const { kind, name, place } = binding.roleRef;
    places.push({
      ...place,
      message: `to ${kind} '${printableName(name)}', which every API server makes: it allows \`${verb}\` on \`${resource}\``,
    });
  }
  return places;
}

/** ` that lets it …`, for an account that is bound to a role; null when that amounts to nothing. */
export function letsText(model: Model, account: MeantAccount, path: string): string | null {
  const power = powerText(model, account, path);
  return power === null ? null : ` that lets it ${power}`;
}

/** `; RBAC in these files lets it …`, behind what a thief gets; null when that amounts to nothing. */
export function rightsText(model: Model, account: MeantAccount, path: string): string | null {
  const power = powerText(model, account, path);
  return power === null ? null : `; RBAC in these files lets it ${power}`;
}

/** The worst power of an account. Asked only where something is bound, so that input without bindings pays nothing. */
function powerText(model: Model, { name, namespace, related }: MeantAccount, path: string): string | null {
  if (name === unknown || related.length === 0) return null;
  const { powers, worths } = powersOf(model);
  const [worst] = worths.of(powers.runner({ name, namespace, bindings: related, path }));
  return worst === undefined || worst.severity === 'note' ? null : worthText(worst);
}
