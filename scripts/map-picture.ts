/**
 * Makes `docs/map.png`, the picture of the map in the README: `tsx scripts/map-picture.ts`. It opens the page that
 * `sa-lint --format html` writes for `fixtures/shop` in Debian's Chromium (or the browser that `CHROMIUM` names), and chooses the worst
 * token.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'sa-lint-map-'));
try {
  const page = join(folder, 'map.html');
  execFileSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'src/cli/main.ts',
      '--fail-on',
      'never',
      '--format',
      `html=${page}`,
      'fixtures/shop/input',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const tab = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme: 'light' });
  tab.on('pageerror', (error) => {
    throw error;
  });
  await tab.goto(pathToFileURL(page).href);
  await tab.locator('#rows tr').first().click();
  await tab.evaluate('scrollTo(0, 0)');
  await tab.screenshot({ path: join(root, 'docs/map.png') });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
