import type { View } from './subject.js';
/** One `command` subject for each command of a container that does something with a token which it should not. */
export declare const view: View<'command'>;
