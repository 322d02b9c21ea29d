import { type TokenRow } from './rows.js';
/** `Deployment 'shop/web'`. */
export declare function workloadOf({ object }: TokenRow): string;
/** The name; as far as it is written where the API server makes the rest; null without one. */
export declare function nameOf({ name, generateName }: TokenRow['object']): string | null;
export declare function accountOf({ account: { name, namespace, known } }: TokenRow): string;
export declare function kindOf({ token, secret, via }: TokenRow): string;
/** What the account may do at worst, where the API server accepts the token. */
export declare function mayText({ apiServer, may: { power, known } }: TokenRow): string;
export declare function audienceOf({ audience, apiServer }: TokenRow): string;
/** `1 hour`, `365 days`, `until its Secret is deleted`. */
export declare function lifetimeOf({ lifetimeSeconds: seconds }: TokenRow): string;
export declare function decidedOf({ decidedBy, decidedAt, disputed, path, line, via }: TokenRow): string;
/** Whether no workload of the input reads it. */
export declare function isUnread({ chain }: Pick<TokenRow, 'chain'>): boolean;
/** `path:line:column`; empty for what is in no file. */
export declare function at({ path, line, column }: {
    path?: string;
    line?: number;
    column?: number;
}): string;
