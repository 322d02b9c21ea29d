package charts

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"sort"
	"strings"
	"text/template"

	"helm.sh/helm/v4/pkg/chart"
	"helm.sh/helm/v4/pkg/chart/common"

	"sa-lint/engines/outcome"
)

// renderer renders one root.
type renderer struct {
	root   Root
	loaded *loaded
	given  map[string]any
	caps   *common.Capabilities
	notes  []string
}

// page is a template with what it sees.
type page struct {
	text   string
	scope  map[string]any
	base   string
	source source
	// below is the way to the values of its chart from those of the root, and chart the name of the chart in the root.
	below []string
	chart string
}

// render runs the templates twice: plain, which is the truth, and marked, which says where every piece comes from.
func (r *renderer) render() (*Rendered, error) {
	pages, err := r.pages()
	if err != nil {
		return nil, err
	}
	if err := r.validate(); err != nil {
		return nil, err
	}
	plain, err := newRun(pages, nil)
	if err != nil {
		return nil, err
	}
	names := order(pages)
	texts := map[string]string{}
	total := 0
	for _, name := range names {
		if strings.HasPrefix(path.Base(name), "_") {
			continue
		}
		text, err := plain.execute(name, pages[name])
		if err != nil {
			return nil, failure(err)
		}
		if total += len(text); total > outcome.MaxOutput {
			return nil, outcome.ErrOutput
		}
		texts[name] = text
	}
	return r.place(names, texts)
}

// execute gives the output of one template.
func (r *run) execute(name string, p *page) (text string, err error) {
	defer func() {
		if recovered := recover(); recovered != nil {
			err = fmt.Errorf("rendering %s failed: %v", name, recovered)
		}
	}()
	p.scope["Template"] = common.Values{"Name": name, "BasePath": p.base}
	out := &limited{}
	if err := r.template.ExecuteTemplate(out, name, p.scope); err != nil {
		return "", err
	}
	// text/template prints this for what is missing, whatever its options say.
	return strings.ReplaceAll(out.String(), "<no value>", ""), nil
}

// limited is a strings.Builder that does not grow without end.
type limited struct{ strings.Builder }

func (l *limited) Write(p []byte) (int, error) {
	if l.Len()+len(p) > outcome.MaxOutput {
		return 0, outcome.ErrOutput
	}
	return l.Builder.Write(p)
}

// order is Helm's: deep templates first, so that those of the parent chart win.
func order(pages map[string]*page) []string {
	names := sortedKeys(pages)
	sort.SliceStable(names, func(i, j int) bool {
		a, b := names[i], names[j]
		if deep, other := strings.Count(a, "/"), strings.Count(b, "/"); deep != other {
			return deep > other
		}
		return a > b
	})
	return names
}

// pages lists the templates of the chart and its subcharts, each with its own view of the values.
func (r *renderer) pages() (map[string]*page, error) {
	top, err := r.scope()
	if err != nil {
		return nil, err
	}
	pages := map[string]*page{}
	if _, err := r.collect(r.loaded.chart, top, nil, pages); err != nil {
		return nil, err
	}
	return pages, nil
}

func (r *renderer) collect(c chart.Charter, parent common.Values, below []string, pages map[string]*page) (map[string]any, error) {
	accessor, err := chart.NewAccessor(c)
	if err != nil {
		return nil, err
	}
	meta := accessor.MetadataAsMap()
	meta["IsRoot"] = accessor.IsRoot()
	subcharts := map[string]any{}
	scope := map[string]any{
		"Chart":        meta,
		"Files":        filesOf(accessor.Files()),
		"Release":      parent["Release"],
		"Capabilities": parent["Capabilities"],
		"Values":       common.Values{},
		"Subcharts":    subcharts,
	}
	if accessor.IsRoot() {
		scope["Values"] = parent["Values"]
	} else {
		below = append(append([]string{}, below...), accessor.Name())
		if values, err := parent.Table("Values." + accessor.Name()); err == nil {
			scope["Values"] = values
		}
	}
	for _, child := range accessor.Dependencies() {
		sub, err := chart.NewAccessor(child)
		if err != nil {
			return nil, err
		}
		if subcharts[sub.Name()], err = r.collect(child, scope, below, pages); err != nil {
			return nil, err
		}
	}
	full := accessor.ChartFullPath()
	for _, file := range accessor.Templates() {
		if file == nil || accessor.IsLibraryChart() && !strings.HasPrefix(path.Base(file.Name), "_") {
			continue
		}
		pages[path.Join(full, file.Name)] = &page{
			text:   string(file.Data),
			scope:  scope,
			base:   path.Join(full, "templates"),
			source: r.loaded.sources[file],
			below:  below,
			chart:  full,
		}
	}
	return scope, nil
}

var warned = regexp.MustCompile(`(?s)` + failStart + `(.*?)` + failEnd)

// failure puts what text/template says into one line: the place, and what went wrong there.
func failure(err error) error {
	var refusal *outcome.Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	text := err.Error()
	place := ""
	if parts := strings.SplitN(text, ": ", 3); len(parts) == 3 && parts[0] == "template" {
		place = parts[1] + ": "
	}
	if said := warned.FindStringSubmatch(text); said != nil {
		return outcome.Refuse("values", "%s%s", place, strings.TrimSpace(said[1]))
	}
	if strings.Contains(text, "exceeded maximum template depth") || strings.Contains(text, errNested.Error()) {
		return outcome.Refuse("recursion", "%s%s", place, "templates include each other without end")
	}
	var exec template.ExecError
	if errors.As(err, &exec) {
		innermost := error(exec)
		for next := errors.Unwrap(innermost); next != nil; next = errors.Unwrap(next) {
			innermost = next
		}
		if place != "" && innermost.Error() != "" {
			return outcome.Refuse("template", "%s%s", place, clip(strings.TrimPrefix(lastPart(text), ": ")))
		}
	}
	return outcome.Refuse("template", "%s", clip(text))
}

// lastPart is the message behind the chain of templates in which it happened.
func lastPart(text string) string {
	if at := strings.LastIndex(text, ">: "); at != -1 {
		return text[at+3:]
	}
	return text
}

func clip(text string) string {
	if runes := []rune(text); len(runes) > 400 {
		return string(runes[:400]) + "…"
	}
	return text
}
