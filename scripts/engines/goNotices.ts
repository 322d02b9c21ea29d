import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One section for each Go module of which a package is in the artifact, and for Go itself. `go` runs it and gives its output. */
export function goNotices(go: (...args: string[]) => string, version: string): string {
  const modules = new Map<string, string>();
  // What stands in for a module (Replace) is ours.
  const format =
    '{{with .Module}}{{if not (or .Main .Replace)}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}';
  for (const line of go('list', '-deps', '-f', format, '.').split('\n')) {
    const [title, folder] = line.split('\t');
    if (title && folder) modules.set(title, folder);
  }
  const sections = [...modules].sort().map(([title, folder]) => section(title, folder));
  return `${[section(`Go ${version}`, go('env', 'GOROOT').trim()), ...sections].join('\n')}`;
}

function section(title: string, folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort();
  if (!files.some((name) => existsSync(join(folder, name))))
    throw new Error(`${title}: no licence file in ${folder}`);
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return `## ${title}\n\n\`\`\`text\n${texts.join('\n\n')}\n\`\`\`\n`;
}
