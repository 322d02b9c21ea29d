import type { Source } from '../text/source.js';
import type { Reading } from './document.js';
export interface ReadContext {
    /**
     * Folders that hold a `Chart.yaml`, as paths like those of sources (`''` or `.` for the root). Undefined: not known, and the
     * text has to tell.
     */
    readonly charts?: ReadonlySet<string> | undefined;
    /** False: objects that cannot matter to a rule are kept too. */
    readonly passOver?: boolean;
}
/**
 * Reads one source as kubectl would. Never throws. A document that is not meant for Kubernetes is skipped; what kubectl would
 * refuse is a problem only when the file is meant for it: it holds an object, or broken text with `apiVersion` and `kind`.
 */
export declare function readSource(source: Source, { charts, passOver }?: ReadContext): Reading;
