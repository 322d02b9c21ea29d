// Package v1beta1 adds the API version of custom resource definitions to those that Helm knows, and none of its types.
package v1beta1

import "k8s.io/client-go/kubernetes/scheme"

// AddToScheme adds apiextensions.k8s.io/v1beta1.
func AddToScheme(scheme *scheme.Known) error {
	scheme.Add("apiextensions.k8s.io/v1beta1")
	return nil
}
