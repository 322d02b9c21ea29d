import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/**
 * One `credentialProvider` subject for each plugin that the kubelet hands a pod's token to
 * (K: pkg/kubelet/apis/config/v1/types.go, ServiceAccountTokenAttributes).
 */
export declare function credentialProviderSubjects({ manifests }: Model): Subject[];
