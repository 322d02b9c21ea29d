// Prints the milliseconds that `yaml.parseAllDocuments` takes over the manifests of a folder; reading them is not counted.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const texts = readdirSync(process.argv[2], { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const started = process.hrtime.bigint();
for (const text of texts) parseAllDocuments(text);
console.log(Number(process.hrtime.bigint() - started) / 1e6);
