import type { View } from './subject.js';
/**
 * One `credentialProvider` subject for each plugin that the kubelet hands a pod's token to
 * (K: pkg/kubelet/apis/config/v1/types.go, ServiceAccountTokenAttributes).
 */
export declare const view: View<'credentialProvider'>;
