/**
 * Checks SARIF files with Microsoft's Sarif.Multitool and GitHub's ingestion rules: `npx tsx scripts/validate-sarif.ts <file>...`
 * The tool is taken from SARIF_MULTITOOL or from node_modules (`npm i --no-save @microsoft/sarif-multitool-linux@5.7.0`); nothing is
 * downloaded here. Exits with 1 for any error or warning, with 2 when the tool or a file is missing.
 */
import { existsSync } from 'node:fs';
import { findMultitool, sarifProblems } from './sarif-multitool.ts';

const files = process.argv.slice(2);
const multitool = findMultitool();
const missing = files.filter((file) => !existsSync(file));
if (files.length === 0 || multitool === undefined || missing.length > 0) {
  if (files.length === 0) console.error('Usage: tsx scripts/validate-sarif.ts <file>...');
  if (multitool === undefined) {
    console.error('Sarif.Multitool is not here: npm i --no-save @microsoft/sarif-multitool-linux@5.7.0');
  }
  for (const file of missing) console.error(`${file}: no such file`);
  process.exitCode = 2;
} else {
  for (const file of files) {
    const problems = sarifProblems(multitool, file);
    for (const problem of problems) console.log(`${file}: ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
