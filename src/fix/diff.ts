import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * What changed in a file, as a unified diff with three lines of context that `git apply` takes in the folder that the path is relative
 * to. Ends with a line end.
 */
export function fileDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
