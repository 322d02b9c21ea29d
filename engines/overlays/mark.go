package overlays

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

// Annotations of ours, in the marked build only.
const (
	markDocument = "sa-lint.invalid/document"
	markPatch    = "sa-lint.invalid/patch-"
)

// Patch is one patch that a kustomization names.
type Patch struct {
	// Kustomization, field and index are the entry that names or holds it.
	Kustomization string `json:"kustomization"`
	Field         string `json:"field"`
	Index         int    `json:"index"`
	// File is where its text stands; empty when that is the entry.
	File string `json:"file,omitempty"`
	// Line is where the patch begins in that text, 1-based.
	Line int  `json:"line"`
	JSON bool `json:"json,omitempty"`
}

// marks writes the tree anew so that every object of the build says which document it was and which patches it met.
type marks struct {
	plan     *plan
	replaced map[string][]byte
	patches  []Patch
	marked   map[string]bool
	// brief leaves out what custom resource definitions say: most of the time goes there, and nothing here looks at it.
	brief, shortened bool
}

func (p *plan) mark(replaced map[string][]byte, brief bool) *marks {
	m := &marks{plan: p, replaced: map[string][]byte{}, marked: map[string]bool{}, brief: brief}
	for file, text := range replaced {
		m.replaced[file] = text
	}
	for file := range p.resources {
		m.edit(file, m.documents)
	}
	for _, file := range p.order {
		m.edit(file, func(docs []*yaml.Node) { m.kustomization(docs, file) })
	}
	return m
}

// edit replaces a file by what change makes of its documents; one that is no YAML stays as it is.
func (m *marks) edit(file string, change func([]*yaml.Node)) {
	text, ok := m.replaced[file]
	if !ok {
		if text, ok = m.plan.tree.Read(file); !ok {
			return
		}
	}
	if edited, ok := edited(text, change); ok {
		m.replaced[file] = edited
	}
}

func edited(text []byte, change func([]*yaml.Node)) ([]byte, bool) {
	docs, err := documentsOf(text)
	if err != nil {
		return nil, false
	}
	change(docs)
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	for _, doc := range docs {
		if doc.Kind != yaml.DocumentNode || encoder.Encode(doc) != nil {
			return nil, false
		}
	}
	if encoder.Close() != nil {
		return nil, false
	}
	return out.Bytes(), true
}

// documentsOf are the documents of a text, empty ones too.
func documentsOf(text []byte) ([]*yaml.Node, error) {
	var docs []*yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for {
		node := &yaml.Node{}
		err := decoder.Decode(node)
		if errors.Is(err, io.EOF) {
			return docs, nil
		}
		if err != nil {
			return nil, err
		}
		docs = append(docs, node)
	}
}

// documents puts the number of its document and its line into every object.
func (m *marks) documents(docs []*yaml.Node) {
	for i, doc := range docs {
		object := content(doc)
		items := field(object, "items")
		if spec := field(object, "spec"); m.brief && spec != nil && scalar(field(object, "kind")) == "CustomResourceDefinition" {
			*spec = yaml.Node{Kind: yaml.MappingNode}
			m.shortened = true
		}
		if strings.HasSuffix(scalar(field(object, "kind")), "List") && items != nil && items.Kind == yaml.SequenceNode {
			for _, item := range items.Content {
				annotate(item, markDocument, fmt.Sprintf("%d/%d", i, item.Line))
			}
		} else if object != nil {
			annotate(object, markDocument, fmt.Sprintf("%d/%d", i, object.Line))
		}
	}
}

// patch puts a mark into every patch of a text: an annotation, or one more operation.
func (m *marks) patch(docs []*yaml.Node, place Patch) {
	for _, doc := range docs {
		node := content(doc)
		if node == nil {
			continue
		}
		place.Line = node.Line
		key := markPatch + strconv.Itoa(len(m.patches))
		switch node.Kind {
		case yaml.MappingNode:
			if field(node, "$patch") != nil {
				continue
			}
			annotate(node, key, "1")
		case yaml.SequenceNode:
			place.JSON = true
			pointer := "/metadata/annotations/" + strings.ReplaceAll(key, "/", "~1")
			operation := &yaml.Node{Kind: yaml.MappingNode}
			for _, pair := range [][2]string{{"op", "add"}, {"path", pointer}, {"value", "1"}} {
				put(operation, pair[0], text(pair[1]))
			}
			node.Content = append(node.Content, operation)
		default:
			continue
		}
		m.patches = append(m.patches, place)
	}
}

// kustomization asks the root for origins, and marks the patches that stand in the file.
func (m *marks) kustomization(docs []*yaml.Node, file string) {
	if len(docs) == 0 {
		return
	}
	root := content(docs[0])
	if root == nil || root.Kind != yaml.MappingNode {
		return
	}
	if file == m.plan.root {
		options := &yaml.Node{Kind: yaml.SequenceNode}
		names := []string{types.OriginAnnotations, types.TransformerAnnotations}
		for _, name := range m.plan.kustomizations[file].BuildMetadata {
			if name == types.ManagedByLabelOption {
				names = append(names, name)
			}
		}
		for _, name := range names {
			options.Content = append(options.Content, text(name))
		}
		put(root, "buildMetadata", options)
	}
	// In the order in which kustomize applies them.
	for _, name := range []string{"patchesStrategicMerge", "patches", "patchesJson6902"} {
		if list := field(root, name); list != nil && list.Kind == yaml.SequenceNode {
			for i, entry := range list.Content {
				m.entry(entry, Patch{Kustomization: file, Field: name, Index: i})
			}
		}
	}
}

// entry marks the patch that an entry holds or names.
func (m *marks) entry(entry *yaml.Node, place Patch) {
	inline, name := entry, scalar(entry)
	if entry.Kind == yaml.MappingNode {
		inline, name = field(entry, "patch"), scalar(field(entry, "path"))
	}
	if file := path.Join(path.Dir(place.Kustomization), name); name != "" && m.plan.patches[file] {
		if !m.marked[file] && !m.plan.resources[file] {
			m.marked[file] = true
			place.File = file
			m.edit(file, func(docs []*yaml.Node) { m.patch(docs, place) })
		}
		return
	}
	if inline == nil || inline.Kind != yaml.ScalarNode {
		return
	}
	if changed, ok := edited([]byte(inline.Value), func(docs []*yaml.Node) { m.patch(docs, place) }); ok {
		inline.Value, inline.Style = string(changed), yaml.LiteralStyle
	}
}

func content(doc *yaml.Node) *yaml.Node {
	if doc != nil && doc.Kind == yaml.DocumentNode && len(doc.Content) == 1 {
		return doc.Content[0]
	}
	return nil
}

func field(node *yaml.Node, name string) *yaml.Node {
	if node == nil || node.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		if node.Content[i].Value == name {
			return node.Content[i+1]
		}
	}
	return nil
}

func scalar(node *yaml.Node) string {
	if node == nil || node.Kind != yaml.ScalarNode {
		return ""
	}
	return node.Value
}

func text(value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: yaml.NodeTagString, Value: value, Style: yaml.DoubleQuotedStyle}
}

func put(mapping *yaml.Node, name string, value *yaml.Node) {
	if at := field(mapping, name); at != nil {
		*at = *value
		return
	}
	mapping.Content = append(mapping.Content, text(name), value)
}

func annotate(object *yaml.Node, name, value string) {
	if object == nil || object.Kind != yaml.MappingNode {
		return
	}
	metadata := mappingIn(object, "metadata")
	if metadata == nil {
		return
	}
	if annotations := mappingIn(metadata, "annotations"); annotations != nil {
		put(annotations, name, text(value))
	}
}

// mappingIn is the mapping of a field, made when there is none; nil when something else stands there.
func mappingIn(node *yaml.Node, name string) *yaml.Node {
	found := field(node, name)
	if found != nil && found.Kind == yaml.MappingNode {
		return found
	}
	if found != nil && found.Tag != yaml.NodeTagNull {
		return nil
	}
	put(node, name, &yaml.Node{Kind: yaml.MappingNode})
	return field(node, name)
}
