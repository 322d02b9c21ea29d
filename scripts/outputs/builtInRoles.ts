import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the API server that served the roles; part of the file's name. */
const version = '1.36.3';

interface ServedRule {
  readonly verbs: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

interface ServedRole {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly aggregationRule?: {
    readonly clusterRoleSelectors: readonly { readonly matchLabels: Readonly<Record<string, string>> }[];
  };
  readonly rules: readonly ServedRule[];
}

/**
 * The ClusterRoles that every API server makes, as a module: one line of JSON a role, parsed when the role is first asked for. Roles
 * that aggregate others say which, and not the rules that came of it.
 */
export function builtInRolesModule(root: string): string {
  const path = `scripts/data/cluster-roles-${version}.json`;
  const roles = JSON.parse(readFileSync(join(root, path), 'utf8')) as readonly ServedRole[];
  const lines = [...roles]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((role) => `  ${JSON.stringify(role.name)}:\n    ${quoted(JSON.stringify(packed(role)))},\n`);
  return (
    `// Generated from ${path} by \`npm run generate\`. Do not edit.\n\n` +
    `/** The version of Kubernetes that serves these roles. */\nexport const builtInRolesVersion = '${version}';\n\n` +
    `/** By name, as JSON: see \`PackedRole\`. */\nexport const packedRoles: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`
  );
}

function packed({ labels, aggregationRule, rules }: ServedRole): object {
  return {
    ...(labels === undefined ? {} : { labels }),
    ...(aggregationRule === undefined
      ? { rules: rules.map(packedRule) }
      : { selectors: aggregationRule.clusterRoleSelectors.map(({ matchLabels }) => matchLabels) }),
  };
}

function packedRule(rule: ServedRule): readonly (readonly string[])[] {
  const parts = [
    rule.verbs,
    rule.apiGroups ?? [],
    rule.resources ?? [],
    rule.resourceNames ?? [],
    rule.nonResourceURLs ?? [],
  ];
  while (parts.at(-1)!.length === 0) parts.pop();
  return parts;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
