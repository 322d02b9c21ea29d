import {
  defaultExpiration,
  extendedExpiration,
  extendedLifetime,
  isApiAudience,
} from '../../kubernetes/tokens.ts';
import { at, fieldOf, isNull, isTemplated, itemsOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import { Uses } from '../../yaml/uses.ts';
import { type ProjectedToken, type TokenRequest, type Unknown, unknown } from '../model.ts';
import type { PodParts } from './containers.ts';
import { tokenFileMode } from './fileMode.ts';
import type { PodSite } from './pods.ts';

/** Reads every `serviceAccountToken` source of the pod's projected volumes. */
export function readProjectedTokens({ spec }: PodSite, { volumes, containers }: PodParts): ProjectedToken[] {
  const tokens: ProjectedToken[] = [];
  const uses = new Uses();
  for (const volume of volumes) {
    const projected = at(volume.node, 'projected');
    itemsOf(at(projected, 'sources')).forEach((source, index) => {
      const field = fieldOf(source, 'serviceAccountToken');
      if (field?.value.type !== 'mapping' || !uses.isNew(field.value, volume)) return;
      const { audience, expirationSeconds, lifetimeSeconds } = readTokenRequest(field.value);
      tokens.push({
        volume,
        field,
        fieldPath: `${volume.sourcesPath}[${index}].serviceAccountToken`,
        audience,
        expirationSeconds,
        lifetimeSeconds,
        path: textIn(at(field.value, 'path')),
        fileMode: tokenFileMode(spec, containers, at(projected, 'defaultMode')),
      });
    });
  }
  return tokens;
}

/** What a projection or a driver asks for (API: core/v1/types.go, storage/v1/types.go). */
export function readTokenRequest(node: Node): TokenRequest {
  const written = textIn(at(node, 'audience'));
  const audience = written === '' ? null : written;
  const expirationSeconds = numberIn(at(node, 'expirationSeconds'));
  return { audience, expirationSeconds, lifetimeSeconds: lifetime(audience, expirationSeconds) };
}

/** Whether the API server accepts a token of this audience: without one it is the API server's own. */
export function reachesApi(audience: string | Unknown | null): boolean | Unknown {
  if (audience === null) return true;
  return audience === unknown ? unknown : isApiAudience(audience);
}

function lifetime(audience: string | Unknown | null, expiration: number | Unknown | null): number | Unknown {
  if (expiration !== extendedExpiration) return expiration ?? defaultExpiration;
  const api = reachesApi(audience);
  if (api === unknown) return unknown;
  return api ? extendedLifetime : expiration;
}

/** Null when unset; unknown when it is templated or no string. */
function textIn(node: Node | undefined): string | Unknown | null {
  if (node === undefined || isNull(node)) return null;
  if (node.type !== 'scalar' || typeof node.value !== 'string') return unknown;
  return isTemplated(node.value) ? unknown : node.value;
}

/** Null when unset; unknown when it is templated or no finite number. */
function numberIn(node: Node | undefined): number | Unknown | null {
  if (node === undefined || isNull(node)) return null;
  return node.type === 'scalar' && Number.isFinite(node.value) ? (node.value as number) : unknown;
}
