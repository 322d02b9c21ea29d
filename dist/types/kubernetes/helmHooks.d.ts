/**
 * The annotation of what Helm makes for an occasion only, such as a test or an upgrade, and not as a part of the release.
 * helm/helm: pkg/release/v1/hook.go (HookAnnotation)
 */
export declare const hookAnnotation = "helm.sh/hook";
