package overlays

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"sort"
	"strings"

	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/yaml"

	"sa-lint/engines/outcome"
	"sa-lint/engines/tree"
)

// plan is what a root is made of: every kustomization that it reaches, the files that give objects, the patches, the charts.
type plan struct {
	tree *tree.Tree
	// kustomizations by the path of their file.
	kustomizations map[string]*types.Kustomization
	texts          map[string][]byte
	// resources are files with objects; patches are files with patches.
	resources map[string]bool
	patches   map[string]bool
	charts    []chartUse
	remote    map[string]bool
	root      string
	// order are the kustomizations, each behind those that it names.
	order []string
}

// chartUse is one entry of `helmCharts:`.
type chartUse struct {
	kustomization string
	dir           string
	index         int
	chart         types.HelmChart
	globals       types.HelmGlobals
}

const (
	maxKustomizations = 2000
	// maxNamed is how many things a message names.
	maxNamed = 4
)

// plan walks from a root over everything that kustomizations name, without building anything.
func newPlan(t *tree.Tree, dir string) (*plan, error) {
	p := &plan{
		tree:           t,
		kustomizations: map[string]*types.Kustomization{},
		texts:          map[string][]byte{},
		resources:      map[string]bool{},
		patches:        map[string]bool{},
		remote:         map[string]bool{},
	}
	file, ok := p.fileIn(dir)
	if !ok {
		return nil, outcome.Refuse("no-kustomization", "%s has no kustomization", dir)
	}
	p.root = file
	if err := p.visit(dir, "", 0); err != nil {
		return nil, err
	}
	if len(p.remote) > 0 {
		var names []string
		for name := range p.remote {
			names = append(names, name)
		}
		sort.Strings(names)
		if len(names) > maxNamed {
			names = append(names[:maxNamed], fmt.Sprintf("and %d more", len(names)-maxNamed))
		}
		return nil, &outcome.Refusal{
			Code:    "remote",
			Message: "it needs what is not in the input, and nothing is fetched: " + strings.Join(names, ", "),
			Command: outcome.Command("kubectl", "kustomize", dir, "|", "sa-lint", "-"),
		}
	}
	return p, nil
}

func (p *plan) fileIn(dir string) (string, bool) {
	for _, name := range konfig.RecognizedKustomizationFileNames() {
		if file := path.Join(dir, name); p.tree.HasFile(file) {
			return file, true
		}
	}
	return "", false
}

func (p *plan) visit(dir, namespace string, depth int) error {
	file, ok := p.fileIn(dir)
	if !ok {
		return nil
	}
	if depth > 100 || len(p.kustomizations) > maxKustomizations {
		return outcome.Refuse("recursion", "kustomizations refer to each other without end at %s", file)
	}
	text, ok := p.tree.Read(file)
	if !ok {
		return nil
	}
	k, again := p.kustomizations[file]
	if !again {
		k = &types.Kustomization{}
		if err := k.Unmarshal(text); err != nil {
			// kustomize says it better.
			return nil
		}
		k.FixKustomization()
		p.kustomizations[file], p.texts[file] = k, text
	}
	if k.Namespace != "" {
		namespace = k.Namespace
	}
	p.collect(k, dir)
	if !again {
		p.collectCharts(k, file, dir, namespace)
	}
	for _, name := range slices.Concat(k.Resources, k.Components, k.Generators, k.Transformers, k.Validators) {
		if strings.Contains(name, "\n") {
			continue
		}
		below := path.Join(dir, name)
		switch {
		case p.tree.HasFile(below):
		case p.tree.HasDir(below) && !strings.HasPrefix(below, ".."):
			if strings.HasPrefix(dir+"/", below+"/") {
				continue
			}
			if err := p.visit(below, namespace, depth+1); err != nil {
				return err
			}
		case isRemote(name):
			p.remote[name] = true
		}
	}
	if !again {
		p.order = append(p.order, file)
	}
	return nil
}

// collect notes the files that a kustomization names.
func (p *plan) collect(k *types.Kustomization, dir string) {
	for _, name := range k.Resources {
		if file := path.Join(dir, name); p.tree.HasFile(file) {
			p.resources[file] = true
		}
	}
	patch := func(name string) {
		if file := path.Join(dir, name); name != "" && p.tree.HasFile(file) {
			p.patches[file] = true
		}
	}
	for _, each := range slices.Concat(k.Patches, k.PatchesJson6902) {
		patch(each.Path)
		p.far(each.Path)
	}
	for _, each := range k.PatchesStrategicMerge {
		patch(string(each))
		p.far(string(each))
	}
	for _, name := range slices.Concat(k.Crds, k.Configurations) {
		p.far(name)
	}
	for _, each := range k.Replacements {
		p.far(each.Path)
	}
	p.far(k.OpenAPI["path"])
	var sources []string
	for _, each := range k.ConfigMapGenerator {
		sources = append(sources, slices.Concat(each.FileSources, each.EnvSources, []string{each.EnvSource})...)
	}
	for _, each := range k.SecretGenerator {
		sources = append(sources, slices.Concat(each.FileSources, each.EnvSources, []string{each.EnvSource})...)
	}
	for _, each := range sources {
		if _, name, keyed := strings.Cut(each, "="); keyed {
			p.far(name)
		}
		p.far(each)
	}
}

// far notes a file that kustomize would fetch.
func (p *plan) far(name string) {
	if !strings.Contains(name, "\n") && (strings.HasPrefix(name, "https://") || strings.HasPrefix(name, "http://")) {
		p.remote[name] = true
	}
}

var remoteLooks = regexp.MustCompile(`^(?:[a-z+]+://|git::|gh:|git@|[\w.-]+@[\w.-]+:|(?:www\.)?(?:github|gitlab|bitbucket)\.\w+[/:])|\.git(?:$|[/?])|[?&]ref=|[?&]version=|[\w-]+\.[\w.-]+/.*//`)

func isRemote(name string) bool { return remoteLooks.MatchString(name) }

// parsed is a text as YAML or JSON; false when it is neither.
func parsed(text []byte, into any) bool { return yaml.Unmarshal(bytes.TrimSpace(text), into) == nil }
