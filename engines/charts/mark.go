package charts

import (
	"fmt"
	"reflect"
	"strings"
	"text/template"
	"text/template/parse"
	"unicode"
	"unicode/utf8"
)

const (
	functionMark     = "sa_lint_mark"
	functionBare     = "sa_lint_bare"
	functionTemplate = "sa_lint_template"
)

// A mark is two characters of the private-use planes 15 and 16, which together are a number; the output of an action ends with one
// more. Text that holds such characters of its own makes the marked output differ from the plain one, and so claims nothing.
const (
	planeA     = 0xF0000
	planeB     = 0x100000
	planeSize  = 0xFFFD
	endOfMark  = planeB + planeSize
	firstByteA = 0xF3
	firstByteB = 0xF4
)

// origin is a place in a template: of a line of text, or of an action.
type origin struct {
	page *page
	at   int
	// pipe is the action; nil for text.
	pipe *parse.PipeNode
	// call is the name that a `template` action names.
	call string
	env  *env
	// define is the named template around it; empty at the top of a file.
	define string
}

// marker rewrites templates so that their output says where it comes from.
type marker struct {
	origins []origin
	// texts are the trees of what `tpl` was given.
	texts map[string]map[string]*parse.Tree
	// defines are the named templates by name, as the run has them at last.
	defines map[string]*parse.Tree
}

// withinText is the mark of all actions in texts that `tpl` was given.
const withinText = 0

func newMarker() *marker {
	return &marker{origins: []origin{{}}, texts: map[string]map[string]*parse.Tree{}, defines: map[string]*parse.Tree{}}
}

func (m *marker) add(o origin) int {
	m.origins = append(m.origins, o)
	return len(m.origins) - 1
}

func encoded(id int) string {
	return string([]rune{rune(planeA + id/planeSize), rune(planeB + id%planeSize)})
}

const encodedEnd = string(rune(endOfMark))

// parse adds the templates of a text, rewritten. Without a page the text is one that `tpl` was given: it has no place.
func (m *marker) parse(t *template.Template, name, text string, p *page) (*template.Template, error) {
	trees := map[string]*parse.Tree{}
	if p == nil {
		trees = m.texts[text]
	}
	if p != nil || trees == nil {
		trees = map[string]*parse.Tree{}
		tree := parse.New(name)
		tree.Mode = parse.SkipFuncCheck
		if _, err := tree.Parse(text, "", "", trees); err != nil {
			return nil, err
		}
		for _, each := range sortedKeys(trees) {
			if p != nil {
				m.defines[each] = trees[each].Copy()
			}
			w := rewriter{marker: m, page: p}
			if each != name {
				w.define = each
			}
			w.list(trees[each].Root, &env{})
		}
		if p == nil && len(m.texts) < 4096 {
			m.texts[text] = trees
		}
	}
	own := t.New(name)
	for _, each := range sortedKeys(trees) {
		added, err := own.AddParseTree(each, trees[each])
		if err != nil {
			return nil, err
		}
		if each == name {
			own = added
		}
	}
	return own, nil
}

// mark puts the mark of an action around what it gave; blank output stays as it is, so that emptiness and trimming do too.
func (m *marker) mark(id int, v any) any {
	text, ok := v.(string)
	if !ok {
		if text, ok = printed(v); !ok {
			return v
		}
	}
	start := strings.IndexFunc(text, notSpace)
	if start == -1 {
		return text
	}
	last := strings.LastIndexFunc(text, notSpace)
	_, size := utf8.DecodeRuneInString(text[last:])
	return text[:start] + encoded(id) + text[start:last+size] + encodedEnd + text[last+size:]
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

// printed is what an action prints for a value (text/template's printValue); false for what it treats on its own.
func printed(v any) (string, bool) {
	if v == nil {
		return "", false
	}
	switch v.(type) {
	case fmt.Stringer, error:
		return fmt.Sprint(v), true
	}
	value := reflect.ValueOf(v)
	for value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return "", false
		}
		value = value.Elem()
	}
	if value.Kind() == reflect.Chan || value.Kind() == reflect.Func {
		return "", false
	}
	return fmt.Sprint(value.Interface()), true
}

// bare takes the marks off a text; containers never hold any, because all that builds them gets bare values.
func bare(v any) any {
	if text, ok := v.(string); ok {
		return stripped(text)
	}
	return v
}

func stripped(text string) string {
	if strings.IndexByte(text, firstByteA) == -1 && strings.IndexByte(text, firstByteB) == -1 {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r >= planeA && r <= planeA+planeSize || r >= planeB && r <= endOfMark {
			return -1
		}
		return r
	}, text)
}
