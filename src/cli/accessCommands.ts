import { isOfCluster } from '../kubernetes/resources.ts';
import { accountNamed, accountsOf, grantsOf } from '../model/access/access.ts';
import { type Because, mayDo } from '../model/access/evaluator.ts';
import { type AccountName, clusterWide, type Scope } from '../model/access/grants.ts';
import { type HeldToken, heldTokens } from '../model/access/heldTokens.ts';
import type { AccessRequest } from '../model/access/request.ts';
import { type Holder, whoMay } from '../model/access/whoMay.ts';
import { objectLabel } from '../model/subjects/objects.ts';
import { count } from '../report/words.ts';
import { printable } from '../text/printable.ts';
import {
  accountText,
  type Question,
  type QuestionFlags,
  questionOf,
  scopeText,
  wordsOf,
} from './accessQuestion.ts';
import {
  type ClusterFlags,
  type ClusterRead,
  clusterOf,
  position,
  positionText,
  print,
  tellPassedOver,
} from './cluster.ts';
import { type ExitCode, UsageError } from './failure.ts';
import type { Io } from './io.ts';

/** The flags of `can` and `who-can`, as commander hands them over. */
export type AccessFlags = QuestionFlags & ClusterFlags;

/** So many reasons, workloads and remarks are printed; JSON has all. */
const shown = 10;

/** `sa-lint can <account> <verb> <resource> [paths...]`: 0 for yes, 1 for no and for unknown. */
export async function canCommand(
  account: string,
  verb: string,
  resource: string,
  paths: readonly string[],
  flags: AccessFlags,
  io: Io,
): Promise<ExitCode> {
  const who = accountNamed(account);
  if (who.name === '' || who.name.includes('/'))
    throw new UsageError(`'${account}' is no service account: write it as <namespace>/<name>.`);
  const question = questionOf(verb, resource, flags);
  const cluster = await clusterOf(paths, flags, io);
  const grants = grantsOf(cluster.model);
  const { allowed, because } = mayDo(grants, who, question.request);
  const elsewhere =
    allowed === false && isOpen(question.request)
      ? (whoMay(grants, [who], question.request)[0]?.scopes ?? []).filter((scope) => scope !== clusterWide)
      : [];
  const isKnown = accountsOf(cluster.model).some(
    ({ name, namespace }) => name === who.name && (namespace ?? who.namespace) === who.namespace,
  );
  if (flags.format === 'json') {
    print(io, {
      account: accountText(who),
      ...question.request,
      allowed,
      because: because.map(reasonOfJson),
      namespaces: elsewhere,
    });
  } else {
    const does = wordsOf(question.request);
    const subject = `the service account '${accountText(who)}'`;
    const sentence = {
      true: `yes: RBAC in these files lets ${subject} ${does}`,
      false: `no: RBAC in these files does not let ${subject} ${does}`,
      unknown: `unknown: a role that these files do not hold, or a name from a template, may let ${subject} ${does}`,
    }[String(allowed) as 'true' | 'false' | 'unknown'];
    const scope = allowed === true && isOpen(question.request) ? ' in every namespace' : '';
    print(io, [`${sentence}${scope}`, ...chains(because)].join('\n'));
    if (elsewhere.length > 0) {
      const where = elsewhere.slice(0, shown).map(scopeText).join(', ');
      io.stderr.write(`sa-lint: not in every namespace, but ${where}: ask with --namespace.\n`);
    }
  }
  if (!isKnown)
    io.stderr.write(
      `sa-lint: nothing here declares, binds or uses the service account '${accountText(who)}'.\n`,
    );
  tell(question, cluster, io);
  return allowed === true ? 0 : 1;
}

/** `sa-lint who-can <verb> <resource> [paths...]`: a list, so 0 whatever is in it. */
export async function whoCanCommand(
  verb: string,
  resource: string,
  paths: readonly string[],
  flags: AccessFlags,
  io: Io,
): Promise<ExitCode> {
  const question = questionOf(verb, resource, flags);
  const cluster = await clusterOf(paths, flags, io);
  const { model } = cluster;
  const accounts = [...accountsOf(model)].sort((one, other) =>
    accountText(one) < accountText(other) ? -1 : 1,
  );
  const all = whoMay(grantsOf(model), accounts, question.request);
  const holders = isClusterQuestion(question.request)
    ? all.filter(({ scopes }) => scopes.includes(clusterWide))
    : all;
  const tokens = new Map<string, HeldToken[]>();
  for (const token of heldTokens(model)) {
    const key = accountText(token.account);
    tokens.set(key, [...(tokens.get(key) ?? []), token]);
  }
  const heldBy = (account: AccountName) => tokens.get(accountText(account)) ?? [];
  if (flags.format === 'json') {
    print(io, {
      ...question.request,
      accounts: holders.map(({ account, allowed, scopes, because }) => ({
        account: accountText(account),
        allowed,
        ...scopesOfJson(scopes),
        because: because.map(reasonOfJson),
        workloads: heldBy(account).map(({ workload, how, place }) => ({
          workload: objectLabel(workload.manifest),
          token: how,
          ...position(place),
        })),
      })),
    });
  } else {
    const does = wordsOf(question.request);
    const parts = holders.map((holder) => holderText(holder, heldBy(holder.account)));
    print(
      io,
      holders.length === 0
        ? `RBAC in these files lets no service account ${does}`
        : [`RBAC in these files lets ${count(holders.length, 'service account')} ${does}:`, ...parts].join(
            '\n\n',
          ),
    );
  }
  tell(question, cluster, io);
  return 0;
}

function holderText({ account, allowed, scopes, because }: Holder, tokens: readonly HeldToken[]): string {
  const where = scopes.slice(0, shown).map(scopeText).join(', ');
  const lines = [
    `${accountText(account)}  ${allowed === true ? where : `perhaps ${where}: its role is not in these files`}`,
  ];
  for (const { workload, how, place } of tokens.slice(0, shown)) {
    const token =
      how === 'secret' ? 'a token Secret' : how === 'automatic' ? 'the automatic token' : `a ${how} token`;
    lines.push(`  ${objectLabel(workload.manifest)} holds ${token} (${positionText(place)})`);
  }
  if (tokens.length > shown) lines.push(`  and ${tokens.length - shown} more`);
  return [...lines, ...chains(because)].join('\n');
}

function chains(because: readonly Because[]): string[] {
  const lines = because.slice(0, shown).map(({ binding, bindingName, rule, roleName }) => {
    const by =
      bindingName === null
        ? 'a binding that every API server makes'
        : `${printable(bindingName)} (${positionText(binding!)})`;
    const role = rule === null ? printable(roleName) : `${printable(roleName)} (${positionText(rule)})`;
    return `  by ${by} to ${role}`;
  });
  return because.length > shown ? [...lines, `  and ${because.length - shown} more`] : lines;
}

/** True where a request states no namespace and yet may mean one. */
function isOpen(request: AccessRequest): boolean {
  return !('path' in request) && !request.namespace && !isClusterQuestion(request);
}

function isClusterQuestion(request: AccessRequest): boolean {
  return 'path' in request || isOfCluster(request.group ?? '', request.resource);
}

/** Says on stderr what the answer may miss. */
function tell({ remarks }: Question, cluster: ClusterRead, io: Io): void {
  for (const remark of remarks) io.stderr.write(`sa-lint: ${remark}\n`);
  if (cluster.model.bindings.length === 0)
    io.stderr.write('sa-lint: there is no RoleBinding or ClusterRoleBinding in these files.\n');
  tellPassedOver(cluster, io);
}

/** An absent namespace is null: that of the apply. */
function scopesOfJson(scopes: readonly Scope[]) {
  return {
    wholeCluster: scopes.includes(clusterWide),
    namespaces: scopes.filter((scope) => scope !== clusterWide),
  };
}

function reasonOfJson({ binding, bindingName, rule, roleName }: Because) {
  return {
    binding: bindingName === null ? null : { name: printable(bindingName), ...position(binding) },
    role: { name: printable(roleName), ...position(rule) },
  };
}
