import { type HeldToken, type Model, type SecretUse, type Workload } from '../../model/model.js';
import { type TokenWorth } from '../../model/subjects/tokenWorth.js';
import type { Manifest } from '../../source/document.js';
import type { Place } from '../../text/source.js';
/** Where something stands: a path as written, a 1-based line, and a 1-based column in UTF-16. */
export interface Position {
    readonly path: string;
    readonly line: number;
    readonly column: number;
}
/** One step from a workload to what its token is worth; without a position it is in no file of the input. */
export interface Step extends Partial<Position> {
    readonly type: 'workload' | 'token' | 'account' | 'binding' | 'role' | 'power';
    readonly label: string;
}
/** One token, as programs and people read it; safe to print. The contract is `tokens.schema.json`. */
export type TokenRow = ReturnType<typeof rowOf>;
/** A page or a table about tokens. */
export interface TokenList {
    readonly rows: readonly TokenRow[];
    /** Of the input, with and without tokens. */
    readonly workloads: number;
}
/** What has a token: a workload, or the token Secret itself where no workload of the input reads it. */
interface Holder {
    readonly manifest: Manifest;
    /** Null for a Secret. */
    readonly workload: Workload | null;
    readonly token: Token;
}
/** A token that a workload holds, or one in a Secret, which asks for it itself. */
type Token = Omit<HeldToken, 'projected' | 'decidedBy' | 'use'> & {
    readonly decidedBy: HeldToken['decidedBy'] | 'secret';
    readonly use: {
        readonly secret: string;
        readonly via: SecretUse['via'] | 'listed';
    } | null;
};
/**
 * Every token that a model hands out, those that are worth most first: what workloads hold, and token Secrets that none of them
 * reads. With `only`, the tokens of these workloads alone.
 */
export declare function tokenList(model: Model, only?: (workload: Workload) => boolean): TokenList;
/** What is not known is the text `unknown`; beside names, `known` says so. */
declare function rowOf(holder: Holder, worth: TokenWorth): {
    decidedAt: Position;
    chain: Step[];
    path: string;
    line: number;
    column: number;
    account: {
        name: string | null;
        namespace: string | null;
        known: boolean;
    };
    bound: boolean | "unknown";
    may: {
        power: string | null;
        family: string | null;
        severity: import("../../kubernetes/powers.js").PowerSeverity | null;
        reach: import("../../kubernetes/powers.js").Reach | null;
        known: boolean;
    };
    containers: string[];
    audience: {
        name: string | null;
        known: boolean;
    };
    apiServer: boolean | "unknown";
    lifetimeSeconds: number | "unknown" | null;
    files: string[];
    mode: string | null;
    decidedBy: "default" | "unknown" | "pod" | "secret" | "serviceAccount";
    disputed: boolean;
    via?: "env" | "volume" | "csi" | "projected volume" | "envFrom" | "imagePullSecrets" | "listed";
    secret?: string;
    object: {
        generateName?: string;
        apiVersion: string;
        kind: string;
        namespace: string | null;
        name: string | null;
    };
    pods: string;
    token: "projected" | "secret" | "automatic" | "csi";
    held: true | "unknown";
};
/** How a token comes into the pod, in words. */
export declare function tokenText(how: HeldToken['how'], use: {
    readonly secret: string;
    readonly via: string;
} | null): string;
export declare function positionOf({ source, span }: Place): Position;
export {};
