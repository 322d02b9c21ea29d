import type { Power, PowerSeverity, Reach } from '../../kubernetes/powers.js';
import type { Secret } from '../model.js';
import type { Principal } from './principals.js';
import type { Hit } from './roleRights.js';
/** What rights to named objects are worth, which depends on what is called so. */
export declare class NamedRights {
    #private;
    /** `hasPower`: whether a role of that name is known to hold a power. */
    constructor(secrets: readonly Secret[], hasPower: (role: string) => boolean);
    /** Whether the names give somebody anything: the own account is no theft, and binding a harmless role is none. */
    counts({ needs: [right] }: Power, { names }: Hit, { account }: Principal): boolean;
    /** Those to whom the names give something. Of many only whether it is nobody: each rule would have a list of its own. */
    holdersOf<H extends {
        readonly principal: Principal;
    }>(power: Power, hit: Hit, all: readonly H[]): readonly H[];
    severityOf(power: Power, reach: Reach, { names }: Hit): PowerSeverity | null;
}
