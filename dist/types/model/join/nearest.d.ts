/** Something that a file declares. */
export interface Standing {
    readonly namespace: string | null;
    readonly manifest: {
        readonly source: {
            readonly path: string;
        };
    };
}
/**
 * Declarations of one object, which several files may hold: copies in a base and its overlays. Of two in one file the last counts,
 * as `kubectl apply` would leave it.
 */
export declare class Nearest<T extends Standing> {
    #private;
    add(item: T): void;
    /**
     * The declarations that are nearest to a file: in itself, else in the closest folder above it that has any in or below it, and
     * there those that lie in the folder itself before those that lie deeper. None is there when nothing was added, or only in
     * folders that are set aside and do not hold the file. Files that are answered alike get the same list.
     */
    to(path: string): readonly T[];
}
