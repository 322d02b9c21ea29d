import type { RightName } from './rights.js';
/** What a power amounts to; the ids of the rules of `reach/`. */
export type Family = 'token-minting' | 'secret-reading' | 'secret-writing' | 'account-impersonation' | 'workload-creation' | 'pod-exec' | 'pod-takeover' | 'node-proxy' | 'role-escalation' | 'binding-writing' | 'certificate-signing' | 'admission-control' | 'host-volume-creation' | 'node-steering' | 'auth-mapping';
/** How far a power reaches: everywhere, beyond the account's own namespace or in kube-system, in its own, on named objects alone. */
export type Reach = 'cluster' | 'namespaces' | 'namespace' | 'named';
export type PowerSeverity = 'error' | 'warning' | 'note';
/** Rights that together amount to holding somebody else's token, or to a part of that. */
export interface Power {
    readonly family: Family;
    /** What an account does with it; continues "RBAC in these files lets the account …". */
    readonly does: string;
    /** All of them are needed, in scopes that meet. What the first one allows is where a finding stands. */
    readonly needs: readonly RightName[];
    /** Who holds one of these in the same scope has a power of another row instead. */
    readonly unless?: readonly RightName[];
    /** Null: no matter for this linter. */
    readonly severity: Readonly<Record<Reach, PowerSeverity | null>>;
    /**
     * What is missing for the whole; null when nothing is. A part counts only where no whole power of the family is held in the same
     * scope.
     */
    readonly missing: string | null;
    readonly source: string;
}
/** Worst first, parts of powers last. */
export declare const powers: readonly Power[];
