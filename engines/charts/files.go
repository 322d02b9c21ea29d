package charts

import (
	"encoding/base64"
	"path"
	"strings"

	"github.com/gobwas/glob"
	"helm.sh/helm/v4/pkg/chart/common"
)

func filesOf(list []*common.File) files {
	out := files{}
	for _, file := range list {
		out[file.Name] = file.Data
	}
	return out
}

// GetBytes is a file, empty when there is none of that name.
func (f files) GetBytes(name string) []byte {
	if data, ok := f[name]; ok {
		return data
	}
	return []byte{}
}

// Get is a file as text.
func (f files) Get(name string) string { return string(f.GetBytes(name)) }

// Glob are the files that a pattern fits; Helm takes a pattern that is none as `**`.
func (f files) Glob(pattern string) files {
	matcher, err := glob.Compile(pattern, '/')
	if err != nil {
		matcher = glob.MustCompile("**")
	}
	out := files{}
	for name, data := range f {
		if matcher.Match(name) {
			out[name] = data
		}
	}
	return out
}

// AsConfig is the data of a ConfigMap, by file name without folder.
func (f files) AsConfig() string {
	return f.encoded(func(data []byte) string { return string(data) })
}

// AsSecrets is the data of a Secret, by file name without folder.
func (f files) AsSecrets() string { return f.encoded(base64.StdEncoding.EncodeToString) }

func (f files) encoded(encode func([]byte) string) string {
	if f == nil {
		return ""
	}
	out := map[string]string{}
	for _, name := range f.names() {
		out[path.Base(name)] = encode(f[name])
	}
	text, _ := toYAML(out)
	return text
}

// Lines are the lines of a file.
func (f files) Lines(name string) []string {
	if len(f[name]) == 0 {
		return []string{}
	}
	return strings.Split(strings.TrimSuffix(string(f[name]), "\n"), "\n")
}
