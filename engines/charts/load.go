package charts

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/ignore"

	"sa-lint/engines/outcome"
	"sa-lint/engines/tree"
)

// source is where a file of a chart stands: a path of the tree, or one inside an archive of the tree.
type source struct {
	File   string
	Member string
}

func (s source) join(name string) source {
	if s.Member != "" || strings.HasSuffix(s.File, ".tgz") {
		return source{s.File, path.Join(s.Member, name)}
	}
	return source{path.Join(s.File, name), s.Member}
}

// loaded is a chart with what its loader knows and Helm's type has no room for. Helm copies charts for aliases, but never the
// files in them, so files are the keys.
type loaded struct {
	chart   *chart.Chart
	sources map[*common.File]source
	// homes are the folders of charts, by the first raw file.
	homes map[*common.File]source
	// unpacked are charts that stood in the input, not in `charts/`: what they declare must be found there too.
	unpacked map[*common.File]bool
	// vendored are the names of the subcharts that a chart had at first.
	vendored map[*common.File]map[string]bool
	found    []Found
}

type chartLoader struct {
	tree  *tree.Tree
	out   *loaded
	stack []string
}

// load reads the chart in a folder of the tree with all its subcharts.
func load(t *tree.Tree, dir string) (*loaded, error) {
	l := &chartLoader{tree: t, out: &loaded{
		sources:  map[*common.File]source{},
		homes:    map[*common.File]source{},
		unpacked: map[*common.File]bool{},
	}}
	c, err := l.fromFolder(dir)
	if err != nil {
		return nil, err
	}
	l.out.chart = c
	return l.out, nil
}

// fromFolder reads a chart that is a folder of the tree, as `helm template` and `helm package` would.
func (l *chartLoader) fromFolder(dir string) (*chart.Chart, error) {
	for _, open := range l.stack {
		if open == dir {
			return nil, outcome.Refuse("recursion", "the chart %s depends on itself", dir)
		}
	}
	if len(l.stack) > 20 {
		return nil, outcome.Refuse("recursion", "dependencies of charts are nested more than 20 deep at %s", dir)
	}
	l.stack = append(l.stack, dir)
	defer func() { l.stack = l.stack[:len(l.stack)-1] }()

	if !l.tree.HasFile(path.Join(dir, "Chart.yaml")) {
		return nil, outcome.Refuse("no-chart", "%s has no Chart.yaml", dir)
	}
	files, err := l.listed(dir)
	if err != nil {
		return nil, err
	}
	c, err := l.fromFiles(files, source{File: dir}, true)
	if err != nil {
		return nil, err
	}
	return c, l.resolve(c, dir)
}

// listed reads what .helmignore leaves of a folder.
func (l *chartLoader) listed(dir string) ([]*archive.BufferedFile, error) {
	rules := ignore.Empty()
	if text, ok := l.tree.Read(path.Join(dir, ignore.HelmIgnore)); ok {
		parsed, err := ignore.Parse(bytes.NewReader(text))
		if err != nil {
			return nil, outcome.Refuse("template", "%s: %v", path.Join(dir, ignore.HelmIgnore), err)
		}
		rules = parsed
	}
	rules.AddDefaults()

	ignored := map[string]bool{}
	var folderIgnored func(name string) bool
	folderIgnored = func(name string) bool {
		if name == "." {
			return false
		}
		if known, ok := ignored[name]; ok {
			return known
		}
		ignored[name] = folderIgnored(path.Dir(name)) || rules.Ignore(name, entry{name, true})
		return ignored[name]
	}
	var files []*archive.BufferedFile
	for _, file := range l.tree.Below(dir) {
		name := strings.TrimPrefix(file, dir+"/")
		if dir == "." {
			name = file
		}
		if folderIgnored(path.Dir(name)) || rules.Ignore(name, entry{name, false}) {
			continue
		}
		data, ok := l.tree.Read(file)
		if !ok {
			continue
		}
		if int64(len(data)) > archive.MaxDecompressedFileSize {
			return nil, outcome.Refuse("file-size", "%s is larger than the %d MiB that Helm reads", file, archive.MaxDecompressedFileSize>>20)
		}
		data = bytes.TrimPrefix(data, []byte("\uFEFF"))
		files = append(files, &archive.BufferedFile{Name: name, Data: data})
	}
	return files, nil
}

// fromFiles makes a chart of its files; subcharts are loaded one by one, because Helm's loader does not say which file came from
// where, and takes them in an order of chance.
func (l *chartLoader) fromFiles(files []*archive.BufferedFile, home source, unpacked bool) (*chart.Chart, error) {
	var own []*archive.BufferedFile
	packed := map[string][]*archive.BufferedFile{}
	for _, file := range files {
		name, below := strings.CutPrefix(file.Name, "charts/")
		if !below || filepath.Ext(name) == ".prov" {
			own = append(own, file)
			continue
		}
		first, _, _ := strings.Cut(name, "/")
		packed[first] = append(packed[first], &archive.BufferedFile{Name: name, Data: file.Data})
	}
	c, err := loader.LoadFiles(own)
	if err != nil {
		return nil, outcome.Refuse("no-chart", "%s: %v", home.text(), err)
	}
	l.out.homes[c.Raw[0]] = home
	l.out.unpacked[c.Raw[0]] = unpacked
	for _, file := range slices.Concat(c.Templates, c.Files) {
		l.out.sources[file] = home.join(file.Name)
	}
	for _, name := range sortedKeys(packed) {
		sub, err := l.subchart(name, packed[name], home)
		if err != nil {
			return nil, err
		}
		if sub != nil {
			c.AddDependency(sub)
		}
	}
	return c, nil
}

func (l *chartLoader) subchart(name string, files []*archive.BufferedFile, parent source) (*chart.Chart, error) {
	if strings.IndexAny(name, "_.") == 0 {
		return nil, nil
	}
	if filepath.Ext(name) == ".tgz" {
		if files[0].Name != name {
			return nil, outcome.Refuse("no-chart", "%s: charts/%s is no archive", parent.text(), name)
		}
		home := parent.join("charts/" + name)
		if parent.Member == "" {
			home = source{File: path.Join(parent.File, "charts", name)}
		}
		return l.fromArchive(files[0].Data, home)
	}
	var inside []*archive.BufferedFile
	for _, file := range files {
		if _, rest, ok := strings.Cut(file.Name, "/"); ok {
			inside = append(inside, &archive.BufferedFile{Name: rest, Data: file.Data})
		}
	}
	return l.fromFiles(inside, parent.join("charts/"+name), false)
}

func (l *chartLoader) fromArchive(data []byte, home source) (*chart.Chart, error) {
	files, err := archive.LoadArchiveFiles(bytes.NewReader(data))
	if err != nil {
		return nil, outcome.Refuse("no-chart", "%s: %v", home.text(), err)
	}
	return l.fromFiles(files, home, false)
}

func (s source) text() string {
	if s.Member == "" {
		return s.File
	}
	return fmt.Sprintf("%s (%s)", s.File, s.Member)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// entry is what .helmignore rules want to know of a file.
type entry struct {
	name string
	dir  bool
}

func (e entry) Name() string       { return path.Base(e.name) }
func (e entry) Size() int64        { return 0 }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool        { return e.dir }
func (e entry) Sys() any           { return nil }
func (e entry) Mode() fs.FileMode {
	if e.dir {
		return fs.ModeDir
	}
	return 0
}
