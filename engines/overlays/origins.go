package overlays

import (
	"path"
	"strconv"
	"strings"

	"sigs.k8s.io/kustomize/api/resource"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

// Object is one object of the build.
type Object struct {
	APIVersion string  `json:"apiVersion"`
	Kind       string  `json:"kind"`
	Name       string  `json:"name"`
	Namespace  string  `json:"namespace,omitempty"`
	Text       string  `json:"text"`
	Origin     *Origin `json:"origin,omitempty"`
	// Changes are the transformers that touched it, in order.
	Changes []Change `json:"changes"`
	Patches []Patch  `json:"patches"`
}

// Origin is where an object was before anything changed it.
type Origin struct {
	// File is the manifest, or the kustomization whose generator made the object.
	File string `json:"file"`
	// Line is where the object begins, 1-based.
	Line int `json:"line,omitempty"`
	// Generator is the field's plugin, such as ConfigMapGenerator.
	Generator string `json:"generator,omitempty"`
	// Chart is the index of the chart that gave the object, whose output and offset then say where its text is; -1 without.
	Chart  int `json:"chart"`
	Output int `json:"output,omitempty"`
	Offset int `json:"offset,omitempty"`
}

// Change is a transformer of a kustomization.
type Change struct {
	File string `json:"file"`
	Kind string `json:"kind"`
}

// origins builds once more with marks, and puts down what they say about each object of the plain build. Where the marked build
// fails or gives other objects, nothing is said: the plain one is what counts.
func (p *plan) origins(out *Built, root Root, inflated *inflation) {
	for i := range out.Objects {
		out.Objects[i].Changes, out.Objects[i].Patches = []Change{}, []Patch{}
	}
	m := p.mark(inflated.replaced, true)
	marked, err := run(p.tree, root, m.replaced)
	if err != nil && m.shortened {
		m = p.mark(inflated.replaced, false)
		marked, err = run(p.tree, root, m.replaced)
	}
	if err != nil {
		out.Notes = append(out.Notes, "where objects come from is not known: "+clip(lastLine(strings.ReplaceAll(err.Error(), mount+"/", ""))))
		return
	}
	byID := map[string]*resource.Resource{}
	for _, one := range marked.Resources() {
		byID[identity(one)] = one
	}
	plain := out.Objects
	for i := range plain {
		key := strings.Join([]string{plain[i].APIVersion, plain[i].Kind, plain[i].Namespace, plain[i].Name}, "\x00")
		if one, ok := byID[key]; ok {
			m.read(&plain[i], one, root, inflated)
		}
	}
}

func identity(one *resource.Resource) string {
	id := one.CurId()
	return strings.Join([]string{id.ApiVersion(), id.Kind, one.GetNamespace(), one.GetName()}, "\x00")
}

// read takes what the annotations of a marked object say.
func (m *marks) read(object *Object, one *resource.Resource, root Root, inflated *inflation) {
	annotations := one.GetAnnotations()
	inRoot := func(file string) string { return path.Join(root.Path, file) }

	var changes resource.Transformations
	if yaml.Unmarshal([]byte(annotations["alpha.config.kubernetes.io/transformations"]), &changes) == nil {
		for _, each := range changes {
			if each == nil {
				continue
			}
			change := Change{File: inRoot(each.ConfiguredIn), Kind: each.ConfiguredBy.Kind}
			if n := len(object.Changes); n == 0 || object.Changes[n-1] != change {
				object.Changes = append(object.Changes, change)
			}
		}
	}
	for i, patch := range m.patches {
		if _, ok := annotations[markPatch+strconv.Itoa(i)]; ok {
			object.Patches = append(object.Patches, patch)
		}
	}
	var origin resource.Origin
	if yaml.Unmarshal([]byte(annotations["config.kubernetes.io/origin"]), &origin) != nil {
		return
	}
	switch {
	case origin.ConfiguredIn != "":
		object.Origin = &Origin{File: inRoot(origin.ConfiguredIn), Generator: origin.ConfiguredBy.Kind, Chart: -1}
	case origin.Path != "":
		number, rest, ok := strings.Cut(annotations[markDocument], "/")
		document, err := strconv.Atoi(number)
		if !ok || err != nil {
			return
		}
		line, err := strconv.Atoi(rest)
		if err != nil {
			return
		}
		object.Origin = inflated.place(&Origin{File: inRoot(origin.Path), Line: line, Chart: -1}, document)
	}
}
