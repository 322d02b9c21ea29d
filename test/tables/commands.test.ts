import { describe, expect, it } from 'vitest';
import { reported } from './reported.ts';

const file = '/var/run/secrets/kubernetes.io/serviceaccount/token';
const read = `TOKEN=$(cat ${file})`;
const api = 'https://kubernetes.default.svc/api';
const bearer = '-H "Authorization: Bearer $TOKEN"';

const indented = (text: string, by: number) => text.replace(/^/gm, ' '.repeat(by));
const first = 14;
/** A script in a block scalar of a container, from line 14 on. */
const pod = (script: string, more = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec:\n  serviceAccountName: web\n  automountServiceAccountToken: true\n  containers:\n    - name: web\n      image: web\n      command:\n        - sh\n        - -c\n        - |\n${indented(script, 10)}\n${more}`;
const line = (rule: string, of: number) => `${rule}:${first + of - 1}`;

describe('calls that check no certificate', () => {
  const unverified = 'unverified-api-call';
  const cases: readonly (readonly [script: string, lines: readonly number[]])[] = [
    [`${read}\ncurl -k ${bearer} ${api}`, [2]],
    [`${read}\ncurl -sSk ${bearer} ${api}`, [2]],
    [`${read}\ncurl -s --insecure \\\n  ${bearer} \\\n  ${api}`, [2]],
    [`${read} && curl -k ${bearer} ${api} && true`, [1]],
    [`TOKEN=$(<${file})\nwget --no-check-certificate --header="Authorization: Bearer $TOKEN" ${api}`, [2]],
    [`TOKEN=\`cat ${file}\`\ncurl -k -H "Authorization: Bearer \${TOKEN}" ${api}`, [2]],
    [`HEADER="Authorization: Bearer $(cat ${file})"\ncurl -k -H "$HEADER" ${api}`, [2]],
    [`F=${file}\ncurl -k -H "Authorization: Bearer $(cat $F)" ${api}`, [2]],
    [`${read}\nR=$(curl -k ${bearer} ${api} | jq -r .x)`, [2]],
    [`${read}\nwhile ! curl -k ${bearer} ${api}; do sleep 1; done`, [2]],
    [`${read}\ncall() {\n  curl -k ${bearer} ${api}\n}\ncall`, [3]],
    [`kubectl --insecure-skip-tls-verify get pods`, [1]],
    [`oc login --token=$(cat ${file}) --insecure-skip-tls-verify=true`, [1]],
    [`curl -k -d @- ${api} <<EOF\n{"token": "$(cat ${file})"}\nEOF`, [1]],
    // Nothing of ours:
    [`${read}\ncurl --cacert /ca.crt ${bearer} ${api}`, []],
    [`${read}\ncurl -ok ${bearer} ${api}`, []],
    [`curl -k https://example.com/health`, []],
    [`${read}\ncurl -sk -u admin:admin https://grafana.example.com`, []],
    [`# curl -k -H "Authorization: Bearer $(cat ${file})" ${api}`, []],
    [`echo 'curl -k -H "Authorization: Bearer $TOKEN" ${api}'`, []],
    [`kubectl --insecure-skip-tls-verify --kubeconfig /other get pods`, []],
    // What the API answers is no token, nor is what Vault gives for one.
    [
      `${read}\nNAME=$(curl --cacert /ca.crt ${bearer} ${api} | jq -r .x)\ncurl -k https://example.com/$NAME`,
      [],
    ],
    [
      `V=$(vault write -field=token auth/kubernetes/login jwt=$(cat ${file}))\ncurl -k -H "X-Vault-Token: $V" https://vault`,
      [],
    ],
  ];
  it.each(cases)('%s', (script, lines) => {
    expect(reported('commands', pod(script)).filter((each) => each.startsWith(unverified))).toEqual(
      lines.map((of) => line(unverified, of)),
    );
  });

  it.each([
    [
      'import requests\nrequests.get(url, headers={"Authorization": open("TOKEN").read()}, verify=False)',
      [2],
    ],
    ['import requests\nrequests.get(url, verify=False)', []],
    ['const token = fs.readFileSync("TOKEN");\nprocess.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";', [2]],
  ] as const)('in other languages: %s', (script, lines) => {
    expect(reported('commands', pod(script.replace('TOKEN', file)))).toEqual(
      lines.map((of) => line(unverified, of)),
    );
  });
});

describe('tokens that leave their volume', () => {
  const cases: readonly (readonly [script: string, lines: readonly number[]])[] = [
    [`cp ${file} /shared/token`, [1]],
    [`cp -r /var/run/secrets/kubernetes.io/serviceaccount /shared`, [1]],
    [`cat ${file} > /shared/token`, [1]],
    [`cat ${file} | tee /shared/token`, [1]],
    [`export TOKEN=$(cat ${file})`, [1]],
    [`${read}\nexport TOKEN`, [2]],
    [`${read}\nkubectl config set-credentials web --token=$TOKEN`, [2]],
    [`kubectl create secret generic x --from-file=token=${file}`, [1]],
    [`${read}\necho "$TOKEN" >> /tmp/log`, [2]],
    // Nothing leaves:
    [`cat ${file} > /dev/null`, []],
    [`${read}\nexport NAME=$(curl --cacert /ca.crt ${bearer} ${api})`, []],
    [`ln -s ${file} /token`, []],
    [`cp /etc/hosts /shared`, []],
    [`${read}\necho "logged in" > /tmp/log`, []],
  ];
  it.each(cases)('%s', (script, lines) => {
    expect(reported('commands', pod(script))).toEqual(lines.map((of) => line('copied-token', of)));
  });
});

describe('tokens that are made', () => {
  const bound = '--bound-object-kind Pod --bound-object-name web --audience vault';
  it.each([
    [`kubectl create token web --duration 1h ${bound}`, 0],
    [`kubectl create token web --duration=8760h ${bound}`, 1],
    [`kubectl -n shop create token web --duration 8760h ${bound}`, 1],
    ['kubectl create token web', 1], // strict: bound to nothing
    ['kubectl create secret generic token', 0],
    ['echo kubectl create token web', 0],
  ])('%s: %i', (script, count) => {
    expect(reported('commands', pod(script))).toEqual(Array(count).fill(line('long-created-token', 1)));
  });
});

describe('where scripts stand', () => {
  const call = `curl -k -H "Authorization: Bearer $(cat ${file})" ${api}`;
  const around = (container: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec:\n  serviceAccountName: web\n  containers:\n    - name: web\n      image: web\n${container}`;
  const quoted = JSON.stringify(call);
  it.each([
    [
      'a list of words',
      around(`      command: [curl, -k, -H, "Authorization: Bearer $(cat ${file})", "${api}"]\n`),
      [9],
    ],
    ['args', around(`      command: [sh]\n      args:\n        - -c\n        - ${quoted}\n`), [12]],
    [
      'a folded scalar',
      around(
        `      command:\n        - sh\n        - -c\n        - >\n          true &&\n          ${call}\n`,
      ),
      [14],
    ],
    ['a single-quoted scalar', around(`      command: [sh, -c, 'true; ${call}']\n`), [9]],
    [
      'a hook',
      around(
        `      lifecycle:\n        postStart:\n          exec:\n            command: [sh, -c, ${quoted}]\n`,
      ),
      [12],
    ],
    [
      'a probe',
      around(`      livenessProbe:\n        exec:\n          command: [sh, -c, ${quoted}]\n`),
      [11],
    ],
    ['a program that is no shell', around(`      command: [printf, ${quoted}]\n`), []],
  ] as const)('%s', (_, text, lines) => {
    expect(reported('commands', text)).toEqual(lines.map((each) => `unverified-api-call:${each}`));
  });

  const config = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: scripts, namespace: shop }\ndata:\n  run.sh: |\n    #!/bin/sh\n    ${call}\n`;
  const mounted = (command: string) =>
    around(
      `      command: ${command}\n      volumeMounts: [{ name: scripts, mountPath: /scripts }]\n  volumes: [{ name: scripts, configMap: { name: scripts } }]\n`,
    );
  it.each([
    ['that a workload runs', mounted('[sh, /scripts/run.sh]'), ['unverified-api-call:7']],
    ['that is a program of its own', mounted('[/scripts/run.sh]'), ['unverified-api-call:7']],
    ['that nobody runs', mounted('[sleep, "1"]'), []],
    ['that nobody mounts', around('      command: [sh, /scripts/run.sh]\n'), []],
  ] as const)('a ConfigMap %s', (_, text, findings) => {
    expect(reported('commands', text, config)).toEqual(findings);
  });
});
