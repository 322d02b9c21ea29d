package charts

import (
	"path"
	"strings"

	"github.com/Masterminds/semver/v3"
	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/util"
	"sigs.k8s.io/yaml"

	"sa-lint/engines/outcome"
	"sa-lint/engines/tree"
)

// Found names a dependency that is declared, not vendored, and taken from a chart elsewhere in the input, or left out (no folder).
type Found struct {
	Chart   string `json:"chart"`
	Name    string `json:"name"`
	Version string `json:"version"`
	Folder  string `json:"folder,omitempty"`
}

// known are the charts of the tree that was looked at last; all roots of a run have the same.
var known struct {
	tree   *tree.Tree
	charts []candidate
}

type candidate struct {
	folder, name, version string
}

// resolve adds the declared dependencies of a chart that lie elsewhere in the tree.
func (l *chartLoader) resolve(c *chart.Chart, dir string) error {
	for _, dep := range c.Metadata.Dependencies {
		if dep == nil || has(c, dep.Name) {
			continue
		}
		folder, ok := l.find(dep, dir)
		if !ok {
			continue
		}
		sub, err := l.fromFolder(folder)
		if err != nil {
			return err
		}
		c.AddDependency(sub)
		l.out.found = append(l.out.found, Found{dir, dep.Name, sub.Metadata.Version, folder})
	}
	return nil
}

func has(c *chart.Chart, name string) bool {
	for _, sub := range c.Dependencies() {
		if sub.Name() == name {
			return true
		}
	}
	return false
}

// find gives the folder that a dependency means: what `file://` names, else the best version of a chart with that name.
func (l *chartLoader) find(dep *chart.Dependency, dir string) (string, bool) {
	if below, local := strings.CutPrefix(dep.Repository, "file://"); local {
		folder := path.Join(dir, below)
		if _, named := l.at(folder); named && !strings.HasPrefix(below, "/") {
			return folder, true
		}
		return "", false
	}
	best, bestVersion := "", (*semver.Version)(nil)
	for _, one := range l.candidates() {
		if one.name != dep.Name || one.folder == dir || !util.IsCompatibleRange(dep.Version, one.version) {
			continue
		}
		version, err := semver.NewVersion(one.version)
		if err != nil {
			continue
		}
		if bestVersion == nil || version.GreaterThan(bestVersion) {
			best, bestVersion = one.folder, version
		}
	}
	return best, bestVersion != nil
}

func (l *chartLoader) at(folder string) (candidate, bool) {
	for _, one := range l.candidates() {
		if one.folder == folder {
			return one, true
		}
	}
	return candidate{}, false
}

// candidates are the charts of the tree; those in a `charts/` folder belong to the chart above.
func (l *chartLoader) candidates() []candidate {
	if known.tree == l.tree {
		return known.charts
	}
	found := []candidate{}
	for _, file := range l.tree.Files() {
		if path.Base(file) != "Chart.yaml" {
			continue
		}
		text, ok := l.tree.Read(file)
		if !ok {
			continue
		}
		var head struct{ Name, Version string }
		if yaml.Unmarshal(text, &head) == nil && head.Name != "" {
			found = append(found, candidate{path.Dir(file), head.Name, head.Version})
		}
	}
	known.tree, known.charts = l.tree, found
	return found
}

// declared are the dependencies of each chart before Helm drops the disabled ones and renames the others.
func declared(c *chart.Chart) []*chart.Dependency {
	out := make([]*chart.Dependency, 0, len(c.Metadata.Dependencies))
	for _, dep := range c.Metadata.Dependencies {
		if dep != nil {
			copied := *dep
			out = append(out, &copied)
		}
	}
	return out
}

// checkDependencies compares what is declared with what is there, once Helm has dropped what conditions and tags turn off. Helm
// itself refuses a chart that lacks an optional dependency, and never looks at what vendored charts lack.
func (l *loaded) checkDependencies(dir string, before map[*common.File][]*chart.Dependency) error {
	var missing []string
	var visit func(c *chart.Chart)
	visit = func(c *chart.Chart) {
		key := c.Raw[0]
		home := l.homes[key].text()
		for _, dep := range before[key] {
			name := dep.Name
			if dep.Alias != "" {
				name = dep.Alias
			}
			if has(c, name) || has(c, dep.Name) || !l.unpacked[key] || l.wasThere(key, dep.Name) {
				continue
			}
			if enabled(c, name) {
				missing = append(missing, dep.Name)
				continue
			}
			l.found = append(l.found, Found{Chart: home, Name: dep.Name, Version: dep.Version})
		}
		for _, sub := range c.Dependencies() {
			visit(sub)
		}
	}
	visit(l.chart)
	if len(missing) == 0 {
		return nil
	}
	return &outcome.Refusal{
		Code:    "missing-dependency",
		Message: "dependencies are declared and not in charts/: " + strings.Join(missing, ", "),
		Command: outcome.Command("helm", "dependency", "build", dir),
	}
}

// wasThere says whether a chart had a subchart of that name before Helm dropped the disabled ones.
func (l *loaded) wasThere(key *common.File, name string) bool { return l.vendored[key][name] }

func enabled(c *chart.Chart, name string) bool {
	for _, dep := range c.Metadata.Dependencies {
		if dep != nil && dep.Name == name {
			return true
		}
	}
	return false
}

// note remembers what every chart declares and has, before Helm changes it.
func (l *loaded) note() map[*common.File][]*chart.Dependency {
	before := map[*common.File][]*chart.Dependency{}
	l.vendored = map[*common.File]map[string]bool{}
	var visit func(c *chart.Chart)
	visit = func(c *chart.Chart) {
		before[c.Raw[0]] = declared(c)
		names := map[string]bool{}
		for _, sub := range c.Dependencies() {
			names[sub.Name()] = true
			visit(sub)
		}
		l.vendored[c.Raw[0]] = names
	}
	visit(l.chart)
	return before
}
