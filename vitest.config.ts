import { defineConfig } from 'vitest/config';

/** Tests of what users get, as processes: the command line, the Action, the hook, the package. */
const shipped = ['test/shipped/**/*.test.ts', 'test/hostile/**/*.test.ts'];
const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: shipped, ...timeouts } },
      { test: { name: 'shipped', include: shipped, globalSetup: 'test/shipped/build.ts', ...timeouts } },
    ],
  },
});
