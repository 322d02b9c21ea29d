import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a hostile pull request makes long to make the judge slow: twice as much of it may cost about twice as much, and no more. */
export interface Growth {
  /** What there is twice as much of. */
  readonly what: string;
  readonly count: number;
  /** Writes so many into an empty folder. The arguments of the run to measure there. */
  readonly write: (folder: string, count: number) => readonly string[];
}

const upTo = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const pod = (name: string, comment = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n${comment}spec:\n  containers:\n    - name: app\n      image: nginx\n`;

export const growths: readonly Growth[] = [
  {
    what: 'merge keys, each of which merges the one before',
    count: 12_000,
    write(folder, count) {
      const links = upTo(count, (index) =>
        index === 0 ? 'a0: &a0\n  k0: v\n' : `a${index}: &a${index}\n  <<: *a${index - 1}\n  k${index}: v\n`,
      );
      const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: chain\n';
      writeFileSync(join(folder, 'chain.yaml'), `${config}${links.join('')}---\n${pod('after')}`);
      return ['--no-config', folder];
    },
  },
  {
    what: 'overrides for one object each, and as many pods',
    count: 4000,
    write(folder, count) {
      const overrides = upTo(
        count,
        (index) =>
          `  - objects: [{ kind: Pod, name: pod-${index} }]\n    rules: { automount/automounted-token: note }\n    reason: known\n`,
      );
      writeFileSync(join(folder, 'sa-lint.config.yaml'), `overrides:\n${overrides.join('')}`);
      const pods = join(folder, 'pods');
      mkdirSync(pods);
      writeFileSync(join(pods, 'pods.yaml'), upTo(count, (index) => pod(`pod-${index}`)).join('---\n'));
      return ['--config', join(folder, 'sa-lint.config.yaml'), pods];
    },
  },
  {
    what: 'entries of a baseline that is broken',
    count: 100_000,
    write(folder, count) {
      const baseline = { version: 1, findings: upTo(count, (index) => ({ rule: index, fingerprint: 'x' })) };
      writeFileSync(join(folder, 'baseline.json'), JSON.stringify(baseline));
      writeFileSync(join(folder, 'pod.yaml'), pod('web'));
      return ['--no-config', '--baseline', join(folder, 'baseline.json'), join(folder, 'pod.yaml')];
    },
  },
  {
    what: 'directives in comments',
    count: 20_000,
    write(folder, count) {
      const comments = upTo(count, () => '# sa-lint-disable-line automounted-token -- x\n').join('');
      writeFileSync(join(folder, 'pod.yaml'), pod('web', comments));
      return ['--no-config', join(folder, 'pod.yaml')];
    },
  },
];
