package overlays

import (
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"strings"

	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/yaml"

	"sa-lint/engines/charts"
	"sa-lint/engines/outcome"
)

// inflation is what became of `helmCharts:`: the output of the charts as files beside the kustomizations, which name them among
// their resources.
type inflation struct {
	charts   []Chart
	replaced map[string][]byte
	outputs  map[string]output
}

// output is where the documents of such a file stand in the output of the chart.
type output struct {
	chart  int
	pieces []piece
}

type piece struct {
	document int
	offset   int
}

func (p *plan) collectCharts(k *types.Kustomization, file, dir, namespace string) {
	for i, chart := range k.HelmCharts {
		if chart.Namespace == "" {
			chart.Namespace = namespace
		}
		use := chartUse{kustomization: file, dir: dir, index: i, chart: chart}
		if k.HelmGlobals != nil {
			use.globals = *k.HelmGlobals
		}
		p.charts = append(p.charts, use)
	}
}

func (p *plan) inflate() (*inflation, error) {
	out := &inflation{replaced: map[string][]byte{}, outputs: map[string]output{}}
	names := map[string][]string{}
	for _, use := range p.charts {
		rendered, err := p.render(use)
		if err != nil {
			refusal := outcome.Of(err, "invalid")
			return nil, &outcome.Refusal{
				Code:    refusal.Code,
				Message: fmt.Sprintf("helmCharts of %s: %s", use.kustomization, refusal.Message),
				Command: refusal.Command,
			}
		}
		name := fmt.Sprintf(".sa-lint-chart-%d.yaml", use.index)
		file := path.Join(use.dir, name)
		text, pieces := joined(rendered, use.chart)
		out.outputs[file] = output{len(out.charts), pieces}
		out.replaced[file] = text
		out.charts = append(out.charts, Chart{use.kustomization, use.index, rendered})
		names[use.kustomization] = append(names[use.kustomization], name)
		p.resources[file] = true
	}
	for file, added := range names {
		changed, ok := edited(p.texts[file], func(docs []*yaml.Node) {
			root := content(docs[0])
			for _, field := range []string{"helmCharts", "helmGlobals"} {
				remove(root, field)
			}
			resources := field(root, "resources")
			if resources == nil || resources.Kind != yaml.SequenceNode {
				put(root, "resources", &yaml.Node{Kind: yaml.SequenceNode})
				resources = field(root, "resources")
			}
			for _, name := range added {
				resources.Content = append(resources.Content, text(name))
			}
		})
		if !ok {
			return nil, outcome.Refuse("invalid", "%s cannot be read", file)
		}
		out.replaced[file] = changed
	}
	return out, nil
}

// render renders a chart that lies below the chart home, with the values that kustomize would hand to Helm.
func (p *plan) render(use chartUse) (*charts.Rendered, error) {
	chart, home := use.chart, use.globals.ChartHome
	if home == "" {
		home = types.HelmDefaultHome
	}
	dir := path.Join(use.dir, home)
	if chart.Version != "" && chart.Repo != "" {
		dir = path.Join(dir, chart.Name+"-"+chart.Version)
	}
	dir = path.Join(dir, chart.Name)
	if !p.tree.HasDir(dir) {
		if chart.Repo == "" {
			return nil, outcome.Refuse("missing-file", "there is no chart at %s", dir)
		}
		return nil, &outcome.Refusal{
			Code:    "remote",
			Message: fmt.Sprintf("the chart %s is in %s, and nothing is fetched", chart.Name, chart.Repo),
			Command: pull(path.Dir(dir), chart),
		}
	}
	root := charts.Root{
		Path:        dir,
		Name:        chart.ReleaseName,
		Namespace:   chart.Namespace,
		KubeVersion: chart.KubeVersion,
		APIVersions: chart.ApiVersions,
		IncludeCRDs: chart.IncludeCRDs,
	}
	if root.Name == "" {
		root.Name = chart.Name
	}
	var file []charts.Values
	if chart.ValuesFile != "" {
		file = []charts.Values{{Path: path.Join(use.dir, chart.ValuesFile)}}
	} else if own := path.Join(dir, "values.yaml"); p.tree.HasFile(own) {
		file = []charts.Values{{Path: own}}
	}
	inline, err := json.Marshal(chart.ValuesInline)
	if err != nil {
		return nil, err
	}
	switch {
	case len(chart.ValuesInline) == 0:
		root.Values = file
	case chart.ValuesMerge == "replace":
		root.Values = []charts.Values{{Inline: inline}}
	case chart.ValuesMerge == "merge":
		root.Values = append([]charts.Values{{Inline: inline}}, file...)
	default:
		root.Values = append(file, charts.Values{Inline: inline})
	}
	for _, more := range chart.AdditionalValuesFiles {
		root.Values = append(root.Values, charts.Values{Path: path.Join(use.dir, more)})
	}
	return charts.Render(p.tree, root)
}

// pull is the command that kustomize would run.
func pull(into string, chart types.HelmChart) string {
	words := []string{"helm", "pull", "--untar", "--untardir", into}
	if strings.HasPrefix(chart.Repo, "oci://") {
		words = append(words, strings.TrimSuffix(chart.Repo, "/")+"/"+chart.Name)
	} else {
		words = append(words, "--repo", chart.Repo, chart.Name)
	}
	if chart.Version != "" {
		words = append(words, "--version", chart.Version)
	}
	return outcome.Command(words...)
}

var separator = regexp.MustCompile(`(?m)^---[^\n]*\n?`)

// joined is the output of a chart as one text, with what kustomize notes about objects of charts, and where its documents stood.
func joined(rendered *charts.Rendered, chart types.HelmChart) ([]byte, []piece) {
	var out strings.Builder
	var pieces []piece
	for i, document := range rendered.Documents {
		at := 0
		for _, cut := range append(separator.FindAllStringIndex(document.Text, -1), []int{len(document.Text), len(document.Text)}) {
			one := document.Text[at:cut[0]]
			start := at
			at = cut[1]
			changed, ok := edited([]byte(one), func(docs []*yaml.Node) {
				for _, doc := range docs {
					annotate(content(doc), konfig.HelmGeneratedAnnotation, "true")
				}
			})
			if ok && len(changed) == 0 || ok && skipped(changed, chart) {
				continue
			}
			if !ok {
				changed = []byte(one)
			}
			pieces = append(pieces, piece{i, utf16Length(document.Text[:start])})
			out.WriteString("---\n")
			out.Write(changed)
			out.WriteString("\n")
		}
	}
	return []byte(out.String()), pieces
}

// skipped are hooks and tests that `skipHooks:` and `skipTests:` leave out.
func skipped(document []byte, chart types.HelmChart) bool {
	if !chart.SkipHooks && !chart.SkipTests {
		return false
	}
	var head struct {
		Metadata struct {
			Annotations map[string]string `json:"annotations"`
		} `json:"metadata"`
	}
	if !parsed(document, &head) {
		return false
	}
	hook, ok := head.Metadata.Annotations["helm.sh/hook"]
	return ok && (chart.SkipHooks || strings.Contains(hook, "test"))
}

// place turns a document of a file of ours into one of the chart's output.
func (i *inflation) place(origin *Origin, number int) *Origin {
	made, ok := i.outputs[origin.File]
	if !ok {
		return origin
	}
	if number >= len(made.pieces) {
		return nil
	}
	one := made.pieces[number]
	document := i.charts[made.chart].Rendered.Documents[one.document]
	return &Origin{File: document.File, Chart: made.chart, Output: one.document, Offset: one.offset}
}

func remove(mapping *yaml.Node, name string) {
	for at := 0; at+1 < len(mapping.Content); at += 2 {
		if mapping.Content[at].Value == name {
			mapping.Content = append(mapping.Content[:at], mapping.Content[at+2:]...)
			return
		}
	}
}

func utf16Length(text string) int {
	n := 0
	for _, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}
