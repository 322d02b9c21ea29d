/** What the texts of a container (arguments, environment, configuration) say about the token that it is given. */

/** The file of the automatic token, or its folder, from where a program reads it; not the certificate and namespace beside it. */
export const tokenPath =
  /\/run\/secrets\/kubernetes\.io\/serviceaccount(?!\/(?:ca\.crt|namespace|service-ca\.crt))(?![\w.-])/;

const vaultLogin = /\bauth\/[\w./-]{1,100}\/login\b/;

/** Programs that log in to something else than the API server with the token. The first row that fits is taken. */
export const tokenReceivers: readonly {
  readonly name: string;
  readonly login: RegExp;
  /** What tells it from a relative: in the texts too, or in the image. */
  readonly mark?: RegExp;
}[] = [
  // openbao/openbao: website/content/docs/auth/kubernetes.mdx
  { name: 'OpenBao', login: vaultLogin, mark: /\bbao\b|openbao/i },
  // hashicorp/vault: website/content/docs/auth/kubernetes.mdx and jwt/index.mdx
  { name: 'Vault', login: vaultLogin },
  // hashicorp/consul: website/content/commands/login.mdx
  { name: 'Consul', login: /\bconsul login\b[^\n]{0,400}-bearer-token-file\b/ },
];
