// Fields of objects that decide which tokens there are, who holds them, how long they live and what they may do.
const anywhere: ReadonlySet<string> = new Set([
  'automountServiceAccountToken',
  'serviceAccountName',
  'serviceAccount',
  'expirationSeconds',
  'audience',
  'audiences',
  'shareProcessNamespace',
  'verbs',
  'resources',
  'apiGroups',
  'resourceNames',
  'nonResourceURLs',
]);

/** By the field that holds them: in others they are names of everything. */
const within: Readonly<Record<string, ReadonlySet<string>>> = {
  serviceAccountToken: new Set(['path']),
  hostPath: new Set(['path']),
  roleRef: new Set(['name', 'kind']),
  subjects: new Set(['name', 'namespace', 'kind']),
};

/** Whether the value at a path from the root of an object is one that findings stand at. */
export function isDecisive(path: readonly (string | number)[]): boolean {
  const [key, holder] = path.filter((step) => typeof step === 'string').reverse();
  if (key === undefined) return false;
  return anywhere.has(key) || (holder !== undefined && within[holder]?.has(key) === true);
}
