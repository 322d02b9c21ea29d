package charts

import (
	"path"
	"slices"
	"sort"
	"strings"
	"text/template/parse"
	"unicode/utf8"
)

// Origin is a place in a template.
type Origin struct {
	File   string `json:"file"`
	Member string `json:"member,omitempty"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Chart  string `json:"chart"`
	// Expression is the action; none for text.
	Expression string `json:"expression,omitempty"`
}

// Place is an origin, and the action around it by which it was reached.
type Place struct {
	Origin int    `json:"origin"`
	Via    int    `json:"via"`
	Reads  []Read `json:"reads,omitempty"`
}

// Read is a path below `.Values`, as it is written and from the values of the root chart.
type Read struct {
	Path     []string `json:"path"`
	FromRoot []string `json:"fromRoot"`
}

// placer collects the places that occur in the output.
type placer struct {
	marker *marker
	reader reader
	places []place
	index  map[[2]int]int
	lines  map[*page][]int
}

type place struct {
	origin int
	via    int
	// below is the chart whose values the template sees.
	below []string
	dot   *symbol
	read  bool
}

// place runs the templates once more with marks, and puts down what the marks say wherever the two outputs agree.
func (r *renderer) place(names []string, texts map[string]string) (*Rendered, error) {
	out := &Rendered{Notes: r.notes}
	pages, err := r.pages()
	if err != nil {
		return nil, err
	}
	m := newMarker()
	marked, err := newRun(pages, m)
	if err != nil {
		return nil, err
	}
	p := &placer{marker: m, index: map[[2]int]int{}, lines: map[*page][]int{}, reader: reader{defines: m.defines}}
	for _, name := range names {
		text, ok := texts[name]
		if !ok {
			continue
		}
		from := pages[name]
		document := Document{Name: name, File: from.source.File, Member: from.source.Member, Text: text, Runs: []int{}}
		output, err := marked.execute(name, from)
		if err == nil {
			bareText, runs := p.scan(output, from)
			document.Runs = agreed(text, bareText, runs)
		}
		if strings.TrimSpace(text) == "" || path.Base(name) == "NOTES.txt" {
			continue
		}
		out.Documents = append(out.Documents, document)
	}
	p.compact(out)
	return out, nil
}

// scan takes the marks off an output: the text, and pairs of an offset in bytes and the place of what begins there.
func (p *placer) scan(marked string, from *page) (string, []int) {
	var out strings.Builder
	var runs []int
	var open []int
	put := func(index int) {
		if index == -1 && len(runs) == 0 {
			return
		}
		if n := len(runs); n > 0 && runs[n-2] == out.Len() {
			runs[n-1] = index
		} else if n == 0 || runs[n-1] != index {
			runs = append(runs, out.Len(), index)
		}
	}
	start := 0
	for i := 0; i < len(marked); {
		if marked[i] != firstByteA && marked[i] != firstByteB {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(marked[i:])
		if r == endOfMark {
			out.WriteString(marked[start:i])
			i += size
			start = i
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			if len(open) > 0 {
				put(open[len(open)-1])
			}
			continue
		}
		second, length := utf8.DecodeRuneInString(marked[i+size:])
		id := int(r-planeA)*planeSize + int(second-planeB)
		if r < planeA || r >= planeB || second < planeB || id >= len(p.marker.origins) {
			i += size
			continue
		}
		out.WriteString(marked[start:i])
		i += size + length
		start = i
		via := -1
		if len(open) > 0 {
			via = open[len(open)-1]
		}
		if id == withinText {
			// An action in a text that was given to tpl has no place of its own: it is where tpl was called.
			open = append(open, via)
			continue
		}
		index := p.intern(id, via, from)
		if p.marker.origins[id].pipe != nil {
			open = append(open, index)
		}
		put(index)
	}
	out.WriteString(marked[start:])
	return out.String(), runs
}

func (p *placer) intern(origin, via int, from *page) int {
	key := [2]int{origin, via}
	if index, ok := p.index[key]; ok {
		return index
	}
	p.places = append(p.places, place{origin: origin, via: via, below: from.below})
	p.index[key] = len(p.places) - 1
	return len(p.places) - 1
}

// dotOf is what the template around a place was given: the scope of the chart at the top of a file, in a helper what the action
// that called it says. A call that cannot be found is taken as one with the scope of the chart, as nearly all are.
func (p *placer) dotOf(index int) *symbol {
	one := &p.places[index]
	if one.read {
		return one.dot
	}
	one.read, one.dot = true, rootSymbol
	from := p.marker.origins[one.origin]
	if from.define == "" || one.via == -1 {
		return one.dot
	}
	caller := p.marker.origins[p.places[one.via].origin]
	around := frame{p.dotOf(one.via)}
	if caller.call == from.define {
		one.dot = p.reader.pipe(caller.pipe, caller.env, around)
	} else if argument := includeOf(caller.pipe, from.define); argument != nil {
		one.dot = p.reader.node(argument, caller.env, around)
	}
	if one.dot == nil {
		one.dot = &symbol{}
	}
	return one.dot
}

// includeOf finds the data that a pipeline gives to a named template.
func includeOf(pipe *parse.PipeNode, name string) parse.Node {
	for i, cmd := range pipe.Cmds {
		function, ok := cmd.Args[0].(*parse.IdentifierNode)
		if ok && function.Ident == "include" && len(cmd.Args) > 1 {
			if text, ok := cmd.Args[1].(*parse.StringNode); ok && text.Text == name {
				if len(cmd.Args) > 2 {
					return cmd.Args[2]
				}
				if i > 0 {
					return &parse.PipeNode{NodeType: parse.NodePipe, Cmds: pipe.Cmds[:i]}
				}
			}
		}
		for _, arg := range cmd.Args {
			if inner, ok := arg.(*parse.PipeNode); ok {
				if found := includeOf(inner, name); found != nil {
					return found
				}
			}
		}
	}
	return nil
}

// compact keeps the places and origins that documents name, with what their actions read.
func (p *placer) compact(out *Rendered) {
	newPlace := map[int]int{-1: -1}
	newOrigin := map[int]int{}
	var keep func(index int) int
	keep = func(index int) int {
		if known, ok := newPlace[index]; ok {
			return known
		}
		one := p.places[index]
		via := keep(one.via)
		if _, ok := newOrigin[one.origin]; !ok {
			newOrigin[one.origin] = len(out.Origins)
			out.Origins = append(out.Origins, p.describe(one.origin))
		}
		out.Places = append(out.Places, Place{Origin: newOrigin[one.origin], Via: via, Reads: p.reads(index)})
		newPlace[index] = len(out.Places) - 1
		return newPlace[index]
	}
	for d := range out.Documents {
		runs := out.Documents[d].Runs
		for i := 1; i < len(runs); i += 2 {
			runs[i] = keep(runs[i])
		}
	}
}

func (p *placer) reads(index int) []Read {
	one := p.places[index]
	from := p.marker.origins[one.origin]
	if from.pipe == nil {
		return nil
	}
	p.reader.left, p.reader.depth = 4000, 0
	dot := p.dotOf(index)
	read := p.reader.pipe(from.pipe, from.env, frame{dot})
	if from.call != "" {
		read = p.reader.body(from.call, read)
	}
	var out []Read
	for _, keys := range valuesRead(read) {
		full := keys
		if keys[0] != "global" {
			full = append(append([]string{}, one.below...), keys...)
		}
		out = append(out, Read{keys, full})
	}
	return out
}

func (p *placer) describe(id int) Origin {
	one := p.marker.origins[id]
	lines, ok := p.lines[one.page]
	if !ok {
		lines = []int{0}
		for i := 0; i < len(one.page.text); i++ {
			if one.page.text[i] == '\n' {
				lines = append(lines, i+1)
			}
		}
		p.lines[one.page] = lines
	}
	line := sort.SearchInts(lines, one.at+1) - 1
	out := Origin{
		File:   one.page.source.File,
		Member: one.page.source.Member,
		Line:   line + 1,
		Column: utf16Length(one.page.text[lines[line]:one.at]) + 1,
		Chart:  one.page.chart,
	}
	if one.pipe != nil {
		out.Expression = expression(one.page.text, one.at)
	}
	return out
}

// expression is the text of the action that begins at a place, without braces and trim markers.
func expression(text string, at int) string {
	rest := strings.TrimPrefix(text[at:], "{{")
	rest = rest[:actionEnd(rest)]
	return clip(strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(rest, "-"), "-")))
}

// actionEnd is where the braces close, those in texts aside.
func actionEnd(text string) int {
	quote := byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote == 0 && strings.HasPrefix(text[i:], "}}"):
			return i
		case quote == 0 && (c == '"' || c == '`' || c == '\''):
			quote = c
		case c == '\\' && (quote == '"' || quote == '\''):
			i++
		case c == quote:
			quote = 0
		}
	}
	return len(text)
}

// utf16Length is the length of a text in UTF-16 code units.
func utf16Length(text string) int {
	n := 0
	for _, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

// agreed are the runs of the marked output where it is the plain one, with offsets in UTF-16 code units; elsewhere -1.
func agreed(plain, marked string, runs []int) []int {
	if plain != marked {
		runs = realign(plain, marked, runs)
	}
	out := slices.Clone(runs)
	at, units := 0, 0
	for i := 0; i < len(out); i += 2 {
		units += utf16Length(plain[at:out[i]])
		at = out[i]
		out[i] = units
	}
	return out
}
