// Package overlays builds kustomizations of a tree as `kubectl kustomize` does, and knows for every object from which document it
// comes and what changed it on the way.
package overlays

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"sort"
	"strings"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/kustomize/kyaml/openapi"

	"sa-lint/engines/charts"
	"sa-lint/engines/outcome"
	"sa-lint/engines/tree"
)

// Root is a kustomization to build.
type Root struct {
	Path string `json:"path"`
}

// Built is the output of a kustomization.
type Built struct {
	Objects []Object `json:"objects"`
	// Charts are those that `helmCharts:` of the kustomizations name, in the order in which objects name them.
	Charts []Chart  `json:"charts"`
	Notes  []string `json:"notes"`
}

// Chart is a chart as `helmCharts:` uses it.
type Chart struct {
	Kustomization string           `json:"kustomization"`
	Index         int              `json:"index"`
	Rendered      *charts.Rendered `json:"rendered"`
}

// Build builds one kustomization.
func Build(t *tree.Tree, root Root) (*Built, error) {
	p, err := newPlan(t, root.Path)
	if err != nil {
		return nil, err
	}
	defer p.forget()
	inflated, err := p.inflate()
	if err != nil {
		return nil, err
	}
	plain, err := run(t, root, inflated.replaced)
	if err != nil {
		return nil, failure(err)
	}
	out := &Built{Charts: inflated.charts}
	size := 0
	for _, resource := range plain.Resources() {
		text, err := resource.AsYAML()
		if err != nil {
			return nil, outcome.Refuse("invalid", "%v", err)
		}
		if size += len(text); size > outcome.MaxOutput {
			return nil, outcome.ErrOutput
		}
		id := resource.CurId()
		out.Objects = append(out.Objects, Object{
			APIVersion: id.ApiVersion(),
			Kind:       id.Kind,
			Name:       resource.GetName(),
			Namespace:  resource.GetNamespace(),
			Text:       string(text),
		})
	}
	p.origins(out, root, inflated)
	return out, nil
}

// forget drops a schema that a kustomization brought along; kustomize keeps it for whatever is built next.
func (p *plan) forget() {
	for _, k := range p.kustomizations {
		if len(k.OpenAPI) > 0 {
			openapi.ResetOpenAPI()
			return
		}
	}
}

// run is kustomize itself.
func run(t *tree.Tree, root Root, replaced map[string][]byte) (m resmap.ResMap, err error) {
	defer func() {
		if recovered := recover(); recovered != nil {
			err = fmt.Errorf("kustomize failed: %v", recovered)
		}
	}()
	options := krusty.MakeDefaultOptions()
	options.Reorder = krusty.ReorderOptionUnspecified
	options.PluginConfig = types.DisabledPluginConfig()
	var system filesys.FileSystem = &files{tree: t, replaced: replaced}
	return krusty.MakeKustomizer(options).Run(system, path.Join(mount, root.Path))
}

var (
	noSuchFile = regexp.MustCompile(`(?:open|lstat) (\S+): (?:file does not exist|no such file)`)
	outside    = regexp.MustCompile(`security; file '([^']+)' is not in or below '([^']+)'`)
	network    = regexp.MustCompile(`dial tcp|no such host|git: executable|exec: |URL is a git repository|Get "https?://|not implemented on wasip1`)
	cycle      = regexp.MustCompile(`cycle detected: .*`)
)

// failure says in one line what kustomize says in many.
func failure(err error) error {
	var refusal *outcome.Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	full := err.Error()
	said := strings.NewReplacer(mount+"/", "", mount, ".").Replace(full)
	if found := outside.FindStringSubmatch(said); found != nil {
		return outcome.Refuse("outside", "%s is not in or below %s, where a kustomization may read files", found[1], found[2])
	}
	if errors.Is(err, errLink) || strings.Contains(said, errLink.Error()) {
		_, link, _ := strings.Cut(said, errLink.Error()+": ")
		link, _, _ = strings.Cut(link, "'")
		return outcome.Refuse("link", "%s is a link, and links are not followed", strings.TrimSpace(link))
	}
	if found := cycle.FindString(said); found != "" {
		return outcome.Refuse("recursion", "%s", clip(found))
	}
	if types.IsErrOnlyBuiltinPluginsAllowed(err) || strings.Contains(said, "external plugins disabled") || strings.Contains(said, "--enable-helm") {
		return outcome.Refuse("plugin", "%s", clip(lastLine(said)))
	}
	if network.MatchString(said) {
		return outcome.Refuse("remote", "%s", clip(lastLine(said)))
	}
	if found := noSuchFile.FindAllStringSubmatch(full, -1); found != nil {
		last := found[len(found)-1][1]
		if at, ok := inside(strings.Trim(last, `'"`)); ok {
			return outcome.Refuse("missing-file", "%s is not there", at)
		}
		return outcome.Refuse("outside", "it needs a file or folder outside the input: %s", clip(lastLine(said)))
	}
	return outcome.Refuse("invalid", "%s", clip(lastLine(said)))
}

func lastLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// clip keeps the end of a message, where kustomize says what is wrong.
func clip(text string) string {
	if runes := []rune(text); len(runes) > 400 {
		return "…" + string(runes[len(runes)-400:])
	}
	return text
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}
