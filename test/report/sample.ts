import { createHash } from 'node:crypto';
import type { Finding, SuppressedFinding } from '../../src/findings/finding.ts';
import { inOrder } from '../../src/findings/order.ts';
import type { Result, Summary } from '../../src/lint.ts';
import type { ReportContext } from '../../src/report/report.ts';
import type { RuleDocument } from '../../src/rules/rule.ts';
import type { Severity } from '../../src/rules/severity.ts';
import type { Skipped } from '../../src/source/document.ts';
import type { Place, Source } from '../../src/text/source.ts';

/** The place of a piece of a source's text, which must be in it. */
export function placeOf(source: Source, piece: string): Place {
  const start = source.text.indexOf(piece);
  if (start === -1) throw new Error(`${source.path} does not hold ${piece}`);
  return { source, span: { start, end: start + piece.length } };
}

export function finding(place: Place, more: Partial<Finding> = {}): Finding {
  const rule = more.rule ?? 'projected/token-without-audience';
  const message =
    more.message ??
    "Token 'token' in volume 'vault' of Deployment 'shop/web' has no audience, so every API server of the cluster accepts it.";
  const fingerprint = createHash('sha256').update(`${rule}\n${message}`).digest('hex').slice(0, 32);
  return {
    ...place,
    rule,
    severity: 'warning',
    message,
    fix: 'Write `audience:` with the name of the one service that is to accept the token, such as `audience: vault`.',
    object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    related: [],
    fingerprint,
    ...more,
  };
}

export function result(
  findings: readonly Finding[],
  more: {
    suppressed?: readonly SuppressedFinding[];
    skipped?: readonly Skipped[];
    summary?: Partial<Summary>;
  } = {},
): Result {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const places = findings.flatMap((one) => [one, ...one.related]);
  const sources = new Map(places.map((place) => [place.source.path, place.source]));
  const summary: Summary = {
    files: 12,
    objects: 30,
    workloads: 9,
    undecided: 0,
    findings: counts,
    claimed: [],
    skipped: more.skipped ?? [],
    ...more.summary,
  };
  return { findings: inOrder(findings), suppressed: more.suppressed ?? [], summary, defects: [], sources };
}

export function document(id: string, more: Partial<RuleDocument> = {}): RuleDocument {
  return {
    id,
    title: 'Projected token has no audience',
    severity: 'warning',
    securitySeverity: 5.5,
    profile: 'recommended',
    subject: 'token',
    when: true,
    cases: [],
    at: ['self'],
    related: [],
    chain: [],
    edit: [],
    cause: [],
    message: "Token '{path}' in volume '{volume}' has no audience.",
    fix: 'Write `audience:` with the name of the one service that is to accept the token.',
    options: {},
    aliases: [],
    why: 'A service that receives the token can replay it against the API server.',
    breaks: '',
    references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken'],
    maps: ['CIS 5.1.6'],
    since: '0.1.0',
    optionSchemas: {},
    examples: [
      { about: 'No audience.', bad: 'serviceAccountToken: # <-\n  path: token\n' },
      { good: 'audience: vault\n' },
    ],
    ...more,
  };
}

export const context: ReportContext = {
  version: '0.1.0',
  documents: [
    document('projected/token-without-audience'),
    document('automount/automounted-token', {
      title: 'Automatically mounted token',
      aliases: ['automount/old-name'],
    }),
    document('long-lived/committed-token', {
      title: 'Committed token',
      severity: 'error',
      securitySeverity: 9.1,
    }),
    document('manifest/syntax-error', { title: 'Syntax error', severity: 'error', securitySeverity: 7 }),
    document('identity/deprecated-service-account-field', { severity: 'note', securitySeverity: 2 }),
  ],
  color: false,
  width: 80,
};

export const deployment: Source = {
  path: 'k8s/web/deployment.yaml',
  text: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  template:
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: registry.example/web:1.4
          volumeMounts:
            - name: vault
              mountPath: /var/run/secrets/vault
      volumes:
        - name: vault
          projected:
            sources:
              - serviceAccountToken:
                  path: token
`,
};

export const account: Source = {
  path: 'k8s/web/accounts.yaml',
  text: 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  namespace: shop\n',
};

export const secret: Source = {
  path: 'k8s/legacy/secret.yaml',
  text: `apiVersion: v1
kind: Secret
metadata:
  name: build-token
  annotations:
    kubernetes.io/service-account.name: build
type: kubernetes.io/service-account-token
data:
  token: ZXlKaGJHY2lPaUpTVXpJMU5pSXNJbXRwWkNJNkltRXRhMlY1SW4wLmV5SnBjM01pT2lKcmRXSmxjbTVsZEdWei4=
`,
};

/** Three findings in two files, of every severity, with related places in the same file and in another. */
export const small: Result = result(
  [
    finding(placeOf(deployment, 'serviceAccountToken'), {
      related: [{ ...placeOf(deployment, 'name: web'), message: "Deployment 'shop/web' holds the token" }],
    }),
    finding(placeOf(deployment, 'web\n      containers'.split('\n')[0]!), {
      rule: 'automount/automounted-token',
      severity: 'note',
      span: {
        start: deployment.text.indexOf('    spec:') + 4,
        end: deployment.text.indexOf('    spec:') + 8,
      },
      message:
        "Container 'web' of Deployment 'shop/web' gets the automatic token of the service account 'web', because neither the pod nor the account says anything. Whoever takes over the container can call the API server as that account.",
      fix: 'Write `automountServiceAccountToken: false` in the pod template, unless the container calls the Kubernetes API.',
      related: [{ ...placeOf(account, 'name: web'), message: "ServiceAccount 'shop/web' leaves it unset" }],
    }),
    finding(placeOf(secret, secret.text.slice(secret.text.indexOf('ZXlK')).trim()), {
      rule: 'long-lived/committed-token',
      severity: 'error',
      message: "Secret 'build-token' holds a token of the service account 'build' that never expires.",
      fix: 'Delete the Secret in the cluster, which revokes the token, and remove it from the history of the repository.',
      object: { apiVersion: 'v1', kind: 'Secret', namespace: null, name: 'build-token' },
    }),
  ],
  {
    skipped: [
      { path: 'chart/templates/deployment.yaml', reason: 'helm-template' },
      { path: 'chart/templates/service.yaml', reason: 'helm-template' },
      { path: 'chart/values.yaml', reason: 'not-kubernetes' },
      { path: 'k8s/web/patch.yaml', reason: 'partial-object', line: 3 },
    ],
  },
);

export const clean: Result = result([]);

/** One finding of a file that holds nothing else. */
export function single(path: string, text: string, piece: string, more: Partial<Finding> = {}): Result {
  return result([finding(placeOf({ path, text }, piece), more)]);
}
