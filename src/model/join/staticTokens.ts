import {
  argoCluster,
  hasTokenOfUser,
  type StaticTokenField,
  staticTokenFieldsOf,
} from '../../kubernetes/staticTokens.ts';
import { ownServer } from '../../kubernetes/tokenMakers.ts';
import type { Manifest } from '../../source/document.ts';
import { at, fieldOf, stringOf } from '../../yaml/access.ts';
import type { Field, Node } from '../../yaml/node.ts';
import type { Model, Secret } from '../model.ts';
import { type Found, fieldAt, find } from '../read/fieldPaths.ts';
import { pathText } from '../read/stepPath.ts';
import type { Reference } from './lookup.ts';
import { type SecretLookup, secretLookup } from './secrets.ts';

/** A stored token that an object is given, where it could have short ones made. */
export interface StaticToken {
  readonly manifest: Manifest;
  readonly product: string;
  /** The key that gives it. */
  readonly field: Field;
  /** What belongs there instead. */
  readonly instead: string;
  /** Path of the field from the root of the object. */
  readonly path: string;
  /** The name of the Secret; null where the object holds the token itself. */
  readonly secret: string | null;
  /** The Secret of the input that shows what it is. */
  readonly shownBy: Secret | null;
  /** It is for another cluster, which knows no account of this one. */
  readonly elsewhere: boolean;
  /** What is known of it: the field takes nothing else, or the Secret shows it. */
  readonly knownBy: 'field' | 'secret' | 'kubeconfig';
  /** The words of a text that name it. */
  readonly part: { readonly from: number; readonly to: number } | undefined;
}

interface Given {
  readonly manifest: Manifest;
  readonly row: StaticTokenField;
  readonly found: Found;
  readonly name: string | null;
}

/** The stored tokens that an object is given. Secrets are looked up when the first object names one. */
export function staticTokens({ manifests, secrets }: Model): (manifest: Manifest) => readonly StaticToken[] {
  let lookup: SecretLookup | undefined;
  const shown: SecretLookup = (reference) => {
    lookup ??= secretLookup(secrets, manifests.flatMap(givenTo).flatMap(referenceOf));
    return lookup(reference);
  };
  return (manifest) => [
    ...argoToken(manifest),
    ...givenTo(manifest).flatMap((given) => judged(given, shown) ?? []),
  ];
}

function givenTo(manifest: Manifest): Given[] {
  const { root } = manifest;
  return staticTokenFieldsOf(manifest.apiVersion, manifest.kind).flatMap((row) =>
    find(root, row.at).flatMap((found): Given[] => {
      const name = stringOf(row.form === 'reference' ? at(found.node, 'name') : found.node);
      if (!name || fieldOf(found.parent ?? undefined, row.instead) !== undefined) return [];
      return [{ manifest, row, found, name: row.form === 'text' ? null : name }];
    }),
  );
}

function referenceOf({ manifest, name, found }: Given): Reference[] {
  if (name === null) return [];
  const namespace = stringOf(at(found.node, 'namespace')) ?? manifest.namespace;
  return [{ name, namespace, path: manifest.source.path }];
}

function judged(given: Given, shown: SecretLookup): StaticToken | null {
  const { manifest, row, found, name } = given;
  const [reference] = referenceOf(given);
  const secret = reference === undefined ? null : shown(reference);
  const isTokenSecret = secret?.isTokenSecret === true;
  const elsewhere = row.server !== undefined && !isOwn(fieldAt(manifest.root, row.server)?.value);
  const field = found.field ?? (found.node.type === 'mapping' ? found.node.fields.get('name') : undefined);
  if (field === undefined) return null;
  const knownBy =
    row.holds === 'token' && !elsewhere
      ? 'field'
      : isTokenSecret
        ? 'secret'
        : row.holds === 'kubeconfig' && secret !== null && holdsToken(secret, found.node)
          ? 'kubeconfig'
          : null;
  if (knownBy === null) return null;
  return {
    manifest,
    product: row.product,
    field,
    instead: row.instead,
    path: pathText(found.path),
    secret: name,
    shownBy: knownBy === 'field' && !isTokenSecret ? null : secret,
    elsewhere: elsewhere || row.holds === 'kubeconfig',
    knownBy,
    part: undefined,
  };
}

/** A server that the input leaves open may be another. */
function isOwn(url: Node | undefined): boolean {
  const text = stringOf(url);
  return text === undefined || ownServer.test(text);
}

/** Longer texts are no kubeconfig that somebody wrote. In UTF-16 units. */
const longest = 100_000;

function holdsToken({ manifest: { root } }: Secret, reference: Node): boolean {
  const key = stringOf(at(reference, 'key'));
  return ['stringData', 'data'].some((name) => {
    const data = at(root, name);
    if (data?.type !== 'mapping') return false;
    return [...data.fields.values()].some((field) => {
      const text = key === undefined || key === field.key ? textOf(name, field.value) : undefined;
      return text !== undefined && hasTokenOfUser(text);
    });
  });
}

function textOf(field: string, node: Node | undefined): string | undefined {
  const text = stringOf(node);
  if (text === undefined || text.length > longest) return undefined;
  return field === 'data' ? Buffer.from(text, 'base64').toString('utf8') : text;
}

/** The token in the Secret that tells Argo CD of a cluster. */
function argoToken(manifest: Manifest): StaticToken[] {
  const { root, kind, apiVersion } = manifest;
  if (kind !== 'Secret' || apiVersion !== 'v1') return [];
  if (stringOf(at(root, 'metadata', 'labels', argoCluster.label)) !== argoCluster.value) return [];
  return ['stringData', 'data'].flatMap((name): StaticToken[] => {
    const field = fieldOf(at(root, name), argoCluster.config);
    const text = textOf(name, field?.value);
    const token = text === undefined ? null : /"bearerToken"(?=\s*:\s*"[^"])/.exec(text);
    if (field === undefined || token === null) return [];
    return [
      {
        manifest,
        product: 'Argo CD',
        field,
        instead: 'execProviderConfig',
        path: `${name}.${argoCluster.config}`,
        secret: null,
        shownBy: null,
        elsewhere: !isOwn(fieldOf(at(root, name), 'server')?.value),
        knownBy: 'field',
        part: name === 'data' ? undefined : { from: token.index, to: token.index + token[0].length },
      },
    ];
  });
}
