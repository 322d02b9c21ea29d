// Package charts renders Helm charts of a tree as `helm template` does, and knows the place of every piece of the output.
package charts

import (
	"bytes"
	"encoding/json"
	"strings"

	"helm.sh/helm/v4/pkg/chart/common"
	valuesutil "helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/strvals"

	"sa-lint/engines/outcome"
	"sa-lint/engines/tree"
)

// Root is a chart to render and with what.
type Root struct {
	Path        string   `json:"path"`
	Values      []Values `json:"values"`
	Set         []string `json:"set"`
	Name        string   `json:"name"`
	Namespace   string   `json:"namespace"`
	KubeVersion string   `json:"kubeVersion"`
	APIVersions []string `json:"apiVersions"`
	IncludeCRDs bool     `json:"includeCRDs"`
}

// Values is a values file of the tree, or values as they stand in another manifest.
type Values struct {
	Path   string          `json:"path"`
	Inline json.RawMessage `json:"inline"`
}

// Rendered is the output of a chart.
type Rendered struct {
	Documents []Document `json:"documents"`
	Places    []Place    `json:"places"`
	Origins   []Origin   `json:"origins"`
	Found     []Found    `json:"dependencies"`
	Notes     []string   `json:"notes"`
}

// Document is the output of one template.
type Document struct {
	// Name is the template as `# Source:` says it.
	Name   string `json:"name"`
	File   string `json:"file"`
	Member string `json:"member,omitempty"`
	Text   string `json:"text"`
	// Runs are pairs: an offset in UTF-16 code units, and the index in Places of what stands from there on (-1: not known).
	Runs []int `json:"runs"`
}

// Render renders one chart.
func Render(t *tree.Tree, root Root) (*Rendered, error) {
	given, err := root.values(t)
	if err != nil {
		return nil, err
	}
	l, err := load(t, root.Path)
	if err != nil {
		return nil, err
	}
	c := l.chart
	if strings.EqualFold(c.Metadata.Type, "library") {
		return nil, outcome.Refuse("library", "%s is a library chart", root.Path)
	}
	caps, err := root.capabilities()
	if err != nil {
		return nil, err
	}
	before := l.note()
	if err := util.ProcessDependencies(c, given); err != nil {
		return nil, outcome.Refuse("values", "%v", err)
	}
	if err := l.checkDependencies(root.Path, before); err != nil {
		return nil, err
	}
	if want := c.Metadata.KubeVersion; want != "" && !util.IsCompatibleRange(want, caps.KubeVersion.String()) {
		return nil, outcome.Refuse("kube-version", "the chart wants Kubernetes %s, and it is rendered for %s", want, caps.KubeVersion.Version)
	}
	r := &renderer{root: root, loaded: l, given: given, caps: caps}
	out, err := r.render()
	if err != nil {
		return nil, err
	}
	out.Found = l.found
	for _, link := range t.LinksBelow(root.Path) {
		out.Notes = append(out.Notes, link+" is a link and was not followed")
	}
	if root.IncludeCRDs {
		for _, crd := range c.CRDObjects() {
			from := l.sources[crd.File]
			out.Documents = append(out.Documents, Document{
				Name: crd.Filename, File: from.File, Member: from.Member, Text: string(crd.File.Data), Runs: []int{},
			})
		}
	}
	return out, nil
}

// values merges what is given as Helm's `--values` and `--set` do.
func (root Root) values(t *tree.Tree) (map[string]any, error) {
	given := map[string]any{}
	for _, one := range root.Values {
		data := []byte(one.Inline)
		if one.Path != "" {
			read, ok := t.Read(one.Path)
			if !ok {
				return nil, outcome.Refuse("missing-file", "the values file %s is not there", one.Path)
			}
			data = bytes.TrimPrefix(read, []byte("\uFEFF"))
		}
		values, err := loader.LoadValues(bytes.NewReader(data))
		if err != nil {
			name := one.Path
			if name == "" {
				name = "inline values"
			}
			return nil, outcome.Refuse("values", "%s: %v", name, err)
		}
		given = loader.MergeMaps(given, values)
	}
	for _, set := range root.Set {
		if err := strvals.ParseInto(set, given); err != nil {
			return nil, outcome.Refuse("values", "set %q: %v", set, err)
		}
	}
	return given, nil
}

func (root Root) capabilities() (*common.Capabilities, error) {
	caps := common.DefaultCapabilities.Copy()
	if root.KubeVersion != "" {
		version, err := common.ParseKubeVersion(root.KubeVersion)
		if err != nil {
			return nil, outcome.Refuse("values", "kubeVersion %q: %v", root.KubeVersion, err)
		}
		caps.KubeVersion = *version
	}
	caps.APIVersions = append(append(common.VersionSet{}, caps.APIVersions...), root.APIVersions...)
	return caps, nil
}

// scope is what the templates of the whole chart see; Helm's own composition but for the schemas, whose check would open files and
// the network.
func (r *renderer) scope() (common.Values, error) {
	values, err := valuesutil.CoalesceValues(r.loaded.chart, r.given)
	if err != nil {
		return nil, outcome.Refuse("values", "%v", err)
	}
	name, namespace := r.root.Name, r.root.Namespace
	if name == "" {
		name = "release-name"
	}
	if namespace == "" {
		namespace = "default"
	}
	return common.Values{
		"Capabilities": r.caps,
		"Release": map[string]any{
			"Name":      name,
			"Namespace": namespace,
			"IsUpgrade": false,
			"IsInstall": true,
			"Revision":  1,
			"Service":   "Helm",
		},
		"Values": values,
	}, nil
}
