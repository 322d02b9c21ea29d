import type { RunScript, TextPart } from './scripts.js';
/** What a command does with a token that it should not. */
export interface CommandHazard {
    readonly hazard: 'unverified' | 'created' | 'copied';
    /** The words to change. */
    readonly part: TextPart;
    /** The program, or the code: `curl`, `kubectl`, `verify=False`. */
    readonly program: string;
    /** Of a created token: seconds, or null for the server's default. */
    readonly seconds: number | null;
    readonly isBound: boolean;
    readonly hasAudience: boolean;
    /** How a token leaves its volume. */
    readonly into: 'file' | 'environment' | 'kubeconfig' | 'secret' | null;
}
/** What is known around a script. */
export interface CommandContext {
    /** Environment variables of the container with their values. */
    readonly variables: ReadonlyMap<string, string>;
    /** Absolute paths of token files besides the usual one. */
    readonly tokenFiles: readonly string[];
    /** The container holds a token for the API server, which kubectl uses by itself. */
    readonly holdsToken: boolean;
}
/** What the commands of a script do with tokens, in the order in which they stand. */
export declare function hazardsOf({ commands, whole }: RunScript, context: CommandContext): CommandHazard[];
