// Package v1 adds the API version of custom resource definitions to those that Helm knows, and none of its types.
package v1

import "k8s.io/client-go/kubernetes/scheme"

// AddToScheme adds apiextensions.k8s.io/v1.
func AddToScheme(scheme *scheme.Known) error {
	scheme.Add("apiextensions.k8s.io/v1")
	return nil
}
