import { groupOf } from '../../kubernetes/apiGroup.ts';
import {
  controlPlaneNamespaces,
  controlPlaneTarget,
  type TokenFileField,
  tokenFileFieldsOf,
} from '../../kubernetes/monitoring.ts';
import { tokenPath } from '../../kubernetes/tokenUse.ts';
import type { Manifest } from '../../source/document.ts';
import { at, booleanOf, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Field, Node } from '../../yaml/node.ts';
import { fieldAt, find } from '../read/fieldPaths.ts';
import { pathText } from '../read/stepPath.ts';

/** Prometheus' own API token, sent along to somebody. */
export interface SentToken {
  readonly manifest: Manifest;
  readonly row: TokenFileField;
  /** The field that names the token's file. */
  readonly field: Field;
  /** Path of the endpoint from the root of the object. */
  readonly path: string;
  /** Parts of the control plane, which accept and check it. */
  readonly toControlPlane: boolean;
  /** The connection is encrypted and the certificate of the other side is checked. */
  readonly verified: boolean;
  readonly encrypted: boolean;
}

/** The token that an object has Prometheus send, unless every Prometheus of the input refuses to read files for it. */
export function sentTokens(manifests: readonly Manifest[]): (manifest: Manifest) => readonly SentToken[] {
  let denied: boolean | undefined;
  return (manifest) => {
    const sent = tokenFileFieldsOf(manifest.kind).flatMap((row) =>
      row.group === groupOf(manifest.apiVersion) ? sentBy(manifest, row) : [],
    );
    if (sent.length === 0 || manifest.kind !== 'ServiceMonitor') return sent;
    denied ??= isDenied(manifests);
    return denied ? [] : sent;
  };
}

/** prometheus-operator/prometheus-operator: pkg/prometheus/resource_selector.go: such monitors are left out of the configuration. */
function isDenied(manifests: readonly Manifest[]): boolean {
  const servers = manifests.filter(({ kind, apiVersion }) => {
    const isServer = kind === 'Prometheus' || kind === 'PrometheusAgent';
    return isServer && groupOf(apiVersion) === 'monitoring.coreos.com';
  });
  const denies = ({ root }: Manifest) =>
    booleanOf(at(root, 'spec', 'arbitraryFSAccessThroughSMs', 'deny')) === true;
  return servers.length > 0 && servers.every(denies);
}

function sentBy(manifest: Manifest, row: TokenFileField): SentToken[] {
  return find(manifest.root, row.at).flatMap(({ node, path }): SentToken[] => {
    const field = fieldAt(node, row.file);
    if (field === undefined || !tokenPath.test(stringOf(field.value) ?? '')) return [];
    const encrypted = isEncrypted(node, row);
    return [
      {
        manifest,
        row,
        field,
        path: pathText(path),
        toControlPlane: row.to === 'targets' && meansControlPlane(manifest),
        encrypted,
        verified: encrypted && booleanOf(at(node, 'tlsConfig', 'insecureSkipVerify')) !== true,
      },
    ];
  });
}

/** Without a scheme endpoints are scraped in clear; a server says it in its address. A scrape class leaves it to the monitors. */
function isEncrypted(endpoint: Node, { to, file }: TokenFileField): boolean {
  const url = stringOf(at(endpoint, 'url'));
  if (url !== undefined) return !/^http:/i.test(url);
  const scheme = stringOf(at(endpoint, 'scheme'));
  return scheme === undefined ? to === 'targets' && file.includes('.') : /^https$/i.test(scheme);
}

/** Its selector names a component of the control plane, in the namespaces where those are. */
function meansControlPlane({ root, namespace }: Manifest): boolean {
  const selector = at(root, 'spec', 'selector');
  const labels = at(selector, 'matchLabels');
  const values = [
    ...(labels?.type === 'mapping' ? [...labels.fields.values()].map(({ value }) => value) : []),
    ...itemsOf(at(selector, 'matchExpressions')).flatMap((each) => itemsOf(at(each, 'values'))),
  ];
  const namespaces = at(root, 'spec', 'namespaceSelector');
  const named = itemsOf(at(namespaces, 'matchNames')).map(stringOf);
  const within = named.length > 0 ? named : [namespace ?? undefined];
  return (
    booleanOf(at(namespaces, 'any')) !== true &&
    within.every((each) => each !== undefined && controlPlaneNamespaces.has(each)) &&
    values.some((value) => controlPlaneTarget.test(stringOf(value) ?? ''))
  );
}
