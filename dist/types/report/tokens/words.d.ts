import { type TokenRow } from './rows.js';
/** `Deployment 'shop/web'`. */
export declare function workloadOf({ object: { kind, namespace, name } }: TokenRow): string;
export declare function accountOf({ account: { name, namespace, known } }: TokenRow): string;
export declare function kindOf({ token, secret, via }: TokenRow): string;
/** What the account may do at worst, where the API server accepts the token. */
export declare function mayText({ apiServer, may: { power, known } }: TokenRow): string;
export declare function audienceOf({ audience, apiServer }: TokenRow): string;
/** `1 hour`, `365 days`, `until its Secret is deleted`. */
export declare function lifetimeOf({ lifetimeSeconds: seconds }: TokenRow): string;
export declare function decidedOf({ decidedBy, decidedAt, disputed, path, line }: TokenRow): string;
/** `path:line:column`; empty for what is in no file. */
export declare function at({ path, line, column }: {
    path?: string;
    line?: number;
    column?: number;
}): string;
