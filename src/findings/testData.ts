/** Names of folders, in lower case, whose manifests nobody applies as they are: inputs and outputs of tests, and copies of others' code. */
const folders: ReadonlySet<string> = new Set([
  'testdata',
  '_testdata',
  'test-data',
  'test_data',
  'fixtures',
  '__fixtures__',
  '_fixtures',
  'golden',
  'goldens',
  '__snapshots__',
  'e2e',
  'vendor',
  'third_party',
]);

const goldenFile = /\.golden(?:\.(?:ya?ml|json))?$/i;

/** A part of a path that is plainly test data, golden output or a vendored copy. */
export interface TestData {
  /** The folder, or the file. */
  readonly path: string;
  /** What a configuration excludes to leave out all that has that name. */
  readonly exclude: string;
}

/** What makes a path test data: its first folder of such a name, else its own name; null for everything else. */
export function testDataIn(path: string): TestData | null {
  const parts = path.split('/');
  const index = parts.findIndex((part, at) => at < parts.length - 1 && folders.has(part.toLowerCase()));
  if (index >= 0) return { path: parts.slice(0, index + 1).join('/'), exclude: `**/${parts[index]}/**` };
  const name = parts.at(-1)!;
  return goldenFile.test(name) ? { path, exclude: `**/*${goldenFile.exec(name)![0]}` } : null;
}

/** All that is test data among some paths: each folder once, in order, and the globs that leave them out. */
export function testDataAmong(paths: Iterable<string>): {
  readonly folders: readonly string[];
  readonly exclude: readonly string[];
} {
  const found = [...paths].map(testDataIn).filter((one) => one !== null);
  return {
    folders: [...new Set(found.map(({ path }) => path))].sort(),
    exclude: [...new Set(found.map(({ exclude }) => exclude))].sort(),
  };
}
