import { groupOf } from '../../kubernetes/apiGroup.ts';
import { ownServer, type TokenMaker, tokenMakersOf } from '../../kubernetes/tokenMakers.ts';
import { tokenPath } from '../../kubernetes/tokenUse.ts';
import type { Manifest } from '../../source/document.ts';
import { at, isTemplated, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Field, MappingNode, Node } from '../../yaml/node.ts';
import { type Unknown, unknown } from '../model.ts';
import { type Found, fieldAt, find } from './fieldPaths.ts';
import { readTokenRequest } from './projectedTokens.ts';
import { pathText } from './stepPath.ts';

/** A token of a service account that an object asks for, for somebody else or as a request of its own. */
export interface RequestedToken {
  readonly manifest: Manifest;
  readonly form: 'request' | 'driver' | 'integration';
  /** The row of an integration. */
  readonly maker: TokenMaker | null;
  /** Whose it is: the account of that name, that of the pods that use the object, or that of the controller itself. */
  readonly account: { readonly name: string } | 'pods' | 'controller';
  /** The audiences that are asked for; none: those of the API server. Unknown where a template fills them in. */
  readonly audiences: readonly string[] | Unknown;
  readonly expirationSeconds: number | Unknown | null;
  /** Seconds that it really lives on an API server with default flags; null where the controller decides. */
  readonly lifetimeSeconds: number | Unknown | null;
  /** Bound to an object, so that it ends with that; null where nobody can choose. */
  readonly bound: boolean | null;
  /** Path from the root of the object of the mapping that asks for it. */
  readonly path: string;
  /** The audience as written; null when there is no such field. */
  readonly audience: Field | null;
  /** The key that holds it, or would. */
  readonly holder: Field | null;
}

/** The tokens that an object asks for; for most kinds none, without a look into the object. */
export function requestedTokens(manifest: Manifest): RequestedToken[] {
  const { apiVersion, kind, root } = manifest;
  const makers = tokenMakersOf(apiVersion, kind);
  if (makers.length > 0)
    return makers.flatMap((maker) =>
      find(root, maker.at).flatMap((found) => ofMaker(manifest, maker, found)),
    );
  if (kind === 'CSIDriver' && groupOf(apiVersion) === 'storage.k8s.io') return ofDriver(manifest);
  if (kind === 'TokenRequest' && groupOf(apiVersion) === 'authentication.k8s.io') return ofRequest(manifest);
  return [];
}

function ofMaker(manifest: Manifest, maker: TokenMaker, found: Found): RequestedToken[] {
  const { node, path, field } = found;
  const { when, server } = maker;
  if (node.type !== 'mapping') return [];
  if (when !== undefined && stringOf(fieldAt(manifest.root, when.path)?.value) !== when.value) return [];
  if (server !== undefined && isOwnServer(manifest.root, server)) return [];
  const account = accountOf(maker, node);
  if (account === null) return [];
  const written = maker.audiences.map((each) => fieldAt(node, each));
  const [holder] = maker.audiences.map((each) =>
    each.includes('.') ? fieldAt(node, each.slice(0, each.lastIndexOf('.'))) : undefined,
  );
  const named = maker.account === null ? undefined : fieldAt(node, maker.account);
  return [
    {
      manifest,
      form: 'integration',
      maker,
      account,
      audiences: audiencesIn(written.map((each) => each?.value)),
      expirationSeconds: null,
      lifetimeSeconds: null,
      bound: null,
      path: pathText(path),
      audience: written.find((each) => each !== undefined) ?? null,
      holder: holder ?? field ?? named ?? null,
    },
  ];
}

function isOwnServer(root: Node, path: string): boolean {
  const url = stringOf(fieldAt(root, path)?.value);
  return url === undefined || isTemplated(url) || ownServer.test(url);
}

function accountOf(
  { account, ownTokenUnless }: TokenMaker,
  node: MappingNode,
): RequestedToken['account'] | null {
  if (account === null) return 'pods';
  const name = stringOf(fieldAt(node, account)?.value);
  if (name) return { name };
  if (ownTokenUnless === undefined) return null;
  // A path to the very file of the controller's token says the same as nothing.
  const isElsewhere = ownTokenUnless.some((path) => {
    const written = fieldAt(node, path)?.value;
    return written !== undefined && !tokenPath.test(stringOf(written) ?? '');
  });
  return isElsewhere ? null : 'controller';
}

/** Unknown where one of them is filled in later. */
function audiencesIn(nodes: readonly (Node | undefined)[]): readonly string[] | Unknown {
  const texts = nodes.flatMap((node) =>
    node?.type === 'sequence' ? node.items.map(stringOf) : [stringOf(node)],
  );
  const audiences = texts.flatMap((text) => text || []);
  return audiences.some(isTemplated) ? unknown : audiences;
}

function ofDriver(manifest: Manifest): RequestedToken[] {
  return itemsOf(at(manifest.root, 'spec', 'tokenRequests')).flatMap((node, index): RequestedToken[] => {
    if (node.type !== 'mapping') return [];
    const { audience, ...lives } = readTokenRequest(node);
    return [
      {
        manifest,
        form: 'driver',
        maker: null,
        account: 'pods',
        audiences: audience === unknown ? unknown : audience === null ? [] : [audience],
        ...lives,
        bound: null,
        path: `spec.tokenRequests[${index}]`,
        audience: node.fields.get('audience') ?? null,
        holder: [...node.fields.values()][0] ?? fieldAt(manifest.root, 'spec.tokenRequests') ?? null,
      },
    ];
  });
}

function ofRequest(manifest: Manifest): RequestedToken[] {
  const spec = fieldAt(manifest.root, 'spec');
  if (spec?.value.type !== 'mapping') return [];
  const { expirationSeconds, lifetimeSeconds } = readTokenRequest(spec.value);
  return [
    {
      manifest,
      form: 'request',
      maker: null,
      account: { name: manifest.name ?? '' },
      audiences: audiencesIn([at(spec.value, 'audiences')]),
      expirationSeconds,
      lifetimeSeconds,
      bound: at(spec.value, 'boundObjectRef')?.type === 'mapping',
      path: 'spec',
      audience: spec.value.fields.get('audiences') ?? null,
      holder: spec,
    },
  ];
}
