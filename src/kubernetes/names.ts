const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const labelPattern = new RegExp(`^${label}$`);
const subdomainPattern = new RegExp(`^${label}(?:\\.${label})*$`);

/** Names of namespaces are such labels (AM: pkg/util/validation/validation.go, IsDNS1123Label). */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && labelPattern.test(name);
}

/** Names of accounts, Secrets and workloads are such subdomains (AM: pkg/util/validation/validation.go, IsDNS1123Subdomain). */
export function isDnsSubdomain(name: string): boolean {
  return name.length <= 253 && subdomainPattern.test(name);
}

const placeholders: readonly RegExp[] = [
  /\$[A-Za-z_({]/, // $X, ${X}, $(X)
  /@[\w.-]+@/, // @X@
  /<[^<>]+>/, // <X>
  /\{\{|\{[^{}]+\}/, // {{ x }}, {X}
  /(?:^|[-.])_*[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+_*(?:$|[-.])/, // X_Y
];

/** True for a name that somebody has yet to fill in: Kubernetes could not accept it, and it looks like what templates and guides use. */
export function isPlaceholder(name: string): boolean {
  return placeholders.some((pattern) => pattern.test(name));
}
