/** What each exit code means, for the help and the man page. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'clean'],
  [1, 'findings at or above --fail-on'],
  [2, 'could not start'],
  [3, 'a defect of sa-lint'],
];

/** Command lines and what they do. */
export const examples: readonly (readonly [line: string, what: string])[] = [
  ['sa-lint k8s/', 'judge a folder'],
  ['helm template my-chart | sa-lint -', 'judge what Helm renders'],
  ['sa-lint --format text --format sarif=out.sarif .', ''],
  ['sa-lint --since origin/main .', 'only what this branch adds'],
  ['sa-lint explain automounted-token', 'why it matters, what to write'],
];
