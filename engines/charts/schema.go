package charts

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"

	"sa-lint/engines/outcome"
)

// schemaRoot is the address that Helm gives a schema; nothing is opened there.
const schemaRoot = "file:///values.schema.json"

// validate checks the values of the chart and its subcharts against their schemas, as Helm does. What a schema names elsewhere is
// not opened: it counts as fulfilled, and a note says so.
func (r *renderer) validate() error {
	top, err := r.scope()
	if err != nil {
		return err
	}
	problems := r.schemaProblems(r.loaded.chart, top["Values"].(common.Values).AsMap())
	if len(problems) > 0 {
		return outcome.Refuse("values", "values do not fit the schema: %s", clip(strings.Join(problems, "; ")))
	}
	return nil
}

func (r *renderer) schemaProblems(c *chart.Chart, values map[string]any) []string {
	var problems []string
	if c.Schema != nil {
		if err := r.check(c, values); err != nil {
			text := strings.TrimPrefix(err.Error(), "jsonschema validation failed with '"+schemaRoot+"#'\n")
			problems = append(problems, fmt.Sprintf("%s: %s", c.Name(), strings.Join(strings.Fields(text), " ")))
		}
	}
	for _, sub := range c.Dependencies() {
		raw, ok := values[sub.Name()]
		if !ok || raw == nil {
			continue
		}
		below, ok := raw.(map[string]any)
		if !ok {
			problems = append(problems, fmt.Sprintf("%s: the values are no mapping", sub.Name()))
			continue
		}
		problems = append(problems, r.schemaProblems(sub, below)...)
	}
	return problems
}

func (r *renderer) check(c *chart.Chart, values map[string]any) (err error) {
	defer func() {
		if recovered := recover(); recovered != nil {
			err = fmt.Errorf("the schema cannot be checked: %v", recovered)
		}
	}()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(c.Schema))
	if err != nil {
		return err
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(elsewhere{r, c.Name()})
	if err := compiler.AddResource(schemaRoot, schema); err != nil {
		return err
	}
	compiled, err := compiler.Compile(schemaRoot)
	if err != nil {
		return err
	}
	return compiled.Validate(values)
}

// elsewhere answers for schemas that are not in the file.
type elsewhere struct {
	renderer *renderer
	chart    string
}

func (e elsewhere) Load(url string) (any, error) {
	e.renderer.notes = append(e.renderer.notes, fmt.Sprintf("the schema of %s names %s, which was not opened", e.chart, url))
	return true, nil
}
