/**
 * The commented file that `sa-lint init` writes: valid as it stands, and everything in it is what holds without it.
 * @param exclude globs that the files below suggest to leave out; proposed as a comment
 * @param schema path of the schema relative to the file; null where this program is no part of the repository
 */
export function initialConfig(
  exclude: readonly string[] = ['vendor', '**/testdata/**'],
  schema: string | null = null,
): string {
  const modeline =
    schema === null
      ? '# Editors complete this file once a comment gives them its schema, dist/schema/config.schema.json of sa-lint.'
      : `# yaml-language-server: $schema=${schema}`;
  const proposed = exclude.map((glob) => `#   - ${glob.startsWith('*') ? `'${glob}'` : glob}`).join('\n');
  return `${modeline}
#
# Configuration of sa-lint. It holds for this folder and everything below it; one in a folder below wins there.
# 'sa-lint config <path>' prints what is in force for a path, 'sa-lint rules' lists the rules.

# The rules that are on: recommended, or strict (more, and some of them a matter of taste).
profile: recommended

# The lowest severity that gives exit code 1: error, warning, note or never.
failOn: warning

# A severity (error, warning, note) or off by rule, or by category as in automount/*. Some rules have options.
# rules:
#   automount/token-in-every-container: note
#   projected/long-token-expiration:
#     severity: error
#     options:
#       maxSeconds: 3600

# Exceptions for some files or objects, each with its reason. Findings that are turned off here are kept as
# suppressed: --report-suppressed shows them. For a single line or object, a comment or an annotation is closer:
#   # sa-lint-disable-next-line <rule> -- <reason>
#   sa-lint.dev/ignore: "<rule>: <reason>"
# overrides:
#   - files: [third-party/**]
#     rules:
#       automount/automounted-token: note
#     reason: These manifests are copied from upstream as they are
#   - objects:
#       - kind: Deployment
#         namespace: kube-*
#         name: legacy-*
#     rules:
#       identity/default-service-account: off
#     reason: Will be gone with the old cluster at the end of the year

# Files and folders that are not read.
# exclude:
${proposed}

# Folders of your own rules: <folder>/<category>/<id>.yaml, in the same format as those of sa-lint.
# ruleFolders:
#   - .sa-lint/rules
`;
}
