// Package kubernetes stands in for the client of the same name, which Helm's packages import for its version alone.
package kubernetes
