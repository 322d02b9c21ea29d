package charts

import (
	"errors"
	"strings"
	"text/template"

	"sa-lint/engines/outcome"
)

const (
	failStart = "SA_LINT_FAIL_START"
	failEnd   = "SA_LINT_FAIL_END"
	// maxNested is how often a template may be open at once through `include`, as in Helm.
	maxNested = 1000
)

var errNested = errors.New("rendering template has a nested reference name")

// run is the set of templates of a chart, ready to be executed.
type run struct {
	template *template.Template
	nested   map[string]int
	marker   *marker
}

// newRun parses all templates. With a marker, their trees are rewritten so that the output says where it comes from.
func newRun(pages map[string]*page, m *marker) (*run, error) {
	r := &run{template: template.New("gotpl").Option("missingkey=zero"), nested: map[string]int{}, marker: m}
	r.template.Funcs(functions())
	r.template.Funcs(r.bound(r.template))
	for _, name := range order(pages) {
		var err error
		if m == nil {
			_, err = r.template.New(name).Parse(pages[name].text)
		} else {
			_, err = m.parse(r.template, name, pages[name].text, pages[name])
		}
		if err != nil {
			return nil, outcome.Refuse("template", "%s", clip(strings.TrimPrefix(err.Error(), "template: ")))
		}
	}
	return r, nil
}

// bound are the functions that know the templates around them.
func (r *run) bound(t *template.Template) template.FuncMap {
	table := template.FuncMap{"include": r.include(t), "tpl": r.tpl(t)}
	if r.marker != nil {
		table[functionMark] = r.marker.mark
		table[functionBare] = bare
		table[functionTemplate] = r.inner(t)
	}
	return table
}

func (r *run) include(t *template.Template) func(string, any) (string, error) {
	return func(name string, data any) (string, error) {
		if r.nested[name] > maxNested {
			return "", errNested
		}
		r.nested[name]++
		defer func() { r.nested[name]-- }()
		out := &limited{}
		err := t.ExecuteTemplate(out, name, data)
		return out.String(), err
	}
}

// inner is the `template` action as a function, which marked runs use in its place.
func (r *run) inner(t *template.Template) func(string, ...any) (string, error) {
	return func(name string, data ...any) (string, error) {
		var given any
		if len(data) > 0 {
			given = data[0]
		}
		if r.nested[name] > maxNested {
			return "", errNested
		}
		r.nested[name]++
		defer func() { r.nested[name]-- }()
		out := &limited{}
		err := t.ExecuteTemplate(out, name, given)
		return out.String(), err
	}
}

func (r *run) tpl(parent *template.Template) func(string, any) (string, error) {
	return func(text string, data any) (string, error) {
		t, err := parent.Clone()
		if err != nil {
			return "", err
		}
		// A clone forgets its options (golang/go 43022), and its functions must see what the text defines.
		t.Option("missingkey=zero")
		t.Funcs(r.bound(t))
		if r.marker == nil {
			t, err = t.New(parent.Name()).Parse(text)
		} else {
			t, err = r.marker.parse(t, parent.Name(), text, nil)
		}
		if err != nil {
			return "", err
		}
		if r.nested["tpl"] > maxNested {
			return "", errNested
		}
		r.nested["tpl"]++
		defer func() { r.nested["tpl"]-- }()
		out := &limited{}
		if err := t.Execute(out, data); err != nil {
			return "", err
		}
		return strings.ReplaceAll(out.String(), "<no value>", ""), nil
	}
}
