import type { Power, PowerSeverity, Reach } from '../../kubernetes/powers.ts';
import type { Secret } from '../model.ts';
import type { Principal } from './principals.ts';
import type { Hit } from './roleRights.ts';

const mostFiltered = 100;

/** What rights to named objects are worth, which depends on what is called so. */
export class NamedRights {
  readonly #tokenSecrets: ReadonlySet<string>;
  readonly #hasPower: (clusterRole: string) => boolean;

  /** `hasPower`: whether a role of that name is known to hold a power. */
  constructor(secrets: readonly Secret[], hasPower: (role: string) => boolean) {
    this.#tokenSecrets = new Set(
      secrets.flatMap(({ isTokenSecret, name }) => (isTokenSecret && name !== null ? [name] : [])),
    );
    this.#hasPower = hasPower;
  }

  /** Whether the names give somebody anything: the own account is no theft, and binding a harmless role is none. */
  counts({ needs: [right] }: Power, { names }: Hit, { account }: Principal): boolean {
    if (names === null) return true;
    if (right === 'requestTokens' || right === 'impersonateAccounts')
      return names.some((name) => name !== account?.name);
    if (right === 'bindRoles' || right === 'bindClusterRoles') return names.some(this.#hasPower);
    return true;
  }

  /** Those to whom the names give something. Of many only whether it is nobody: each rule would have a list of its own. */
  holdersOf<H extends { readonly principal: Principal }>(
    power: Power,
    hit: Hit,
    all: readonly H[],
  ): readonly H[] {
    if (hit.names === null) return all;
    if (all.length <= mostFiltered) return all.filter(({ principal }) => this.counts(power, hit, principal));
    return all.some(({ principal }) => this.counts(power, hit, principal)) ? all : [];
  }

  severityOf(power: Power, reach: Reach, { names }: Hit): PowerSeverity | null {
    const isToken = power.family === 'secret-reading' && names?.some((name) => this.#tokenSecrets.has(name));
    return reach === 'named' && isToken ? 'warning' : power.severity[reach];
  }
}
