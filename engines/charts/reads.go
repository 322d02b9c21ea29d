package charts

import (
	"strings"
	"text/template/parse"
)

// thunk is a value that was not looked at yet: a pipeline in its scope.
type thunk struct {
	pipe *parse.PipeNode
	env  *env
	// inside: an element of it, as `range` gives.
	inside bool
	// known is a value without a pipeline.
	known *symbol
}

// env is a scope: the dot, and variables. A nil dot is what the template was given.
type env struct {
	up    *env
	name  string
	value *[]thunk
	dot   *thunk
}

func (e *env) set(name string, value thunk) *env {
	return &env{up: e, name: name, value: &[]thunk{value}}
}

func (e *env) with(dot thunk) *env { return &env{up: e, dot: &dot} }

// assign adds a value that a variable may have from now on; which branch was taken is not followed.
func (e *env) assign(name string, value thunk) {
	for at := e; at != nil; at = at.up {
		if at.name == name {
			if len(*at.value) < 8 {
				*at.value = append(*at.value, value)
			}
			return
		}
	}
}

// symbol is what is known about a value: from which paths of the scope of the chart it may come, or the table that it is.
type symbol struct {
	paths  []steps
	fields map[string]*symbol
}

// steps is a path from the root of the scope; frozen ones went through a list or a computed key and get no longer.
type steps struct {
	keys   []string
	frozen bool
}

var rootSymbol = &symbol{paths: []steps{{}}}

func join(symbols ...*symbol) *symbol {
	out := &symbol{}
	for _, s := range symbols {
		if s == nil {
			continue
		}
		out.paths = append(out.paths, s.paths...)
		for _, key := range sortedKeys(s.fields) {
			out.paths = append(out.paths, join(s.fields[key]).paths...)
		}
	}
	if len(out.paths) > 64 {
		out.paths = out.paths[:64]
	}
	return out
}

func (s *symbol) get(key string) *symbol {
	if s == nil {
		return nil
	}
	if field, ok := s.fields[key]; ok {
		return field
	}
	out := &symbol{}
	for _, path := range s.paths {
		if path.frozen {
			out.paths = append(out.paths, path)
			continue
		}
		out.paths = append(out.paths, steps{keys: append(append([]string{}, path.keys...), key)})
	}
	return out
}

func (s *symbol) freeze() *symbol {
	out := &symbol{}
	for _, path := range join(s).paths {
		out.paths = append(out.paths, steps{path.keys, true})
	}
	return out
}

// reader follows values through pipelines, variables and helpers without running them.
type reader struct {
	defines map[string]*parse.Tree
	// left is how many nodes may still be looked at; what lies beyond is not known.
	left  int
	depth int
}

// frame is the template in which something is looked at: what it was given.
type frame struct{ dot *symbol }

func (r *reader) pipe(pipe *parse.PipeNode, e *env, f frame) *symbol {
	if pipe == nil || r.left <= 0 {
		return nil
	}
	var last *symbol
	for i, cmd := range pipe.Cmds {
		last = r.command(cmd, e, f, last, i > 0)
	}
	return last
}

func (r *reader) command(cmd *parse.CommandNode, e *env, f frame, piped *symbol, hasPiped bool) *symbol {
	function, ok := cmd.Args[0].(*parse.IdentifierNode)
	if !ok {
		first := r.node(cmd.Args[0], e, f)
		if len(cmd.Args) == 1 {
			return first
		}
		all := []*symbol{first.freeze()}
		for _, arg := range cmd.Args[1:] {
			all = append(all, r.node(arg, e, f))
		}
		return join(all...)
	}
	args := make([]*symbol, 0, len(cmd.Args))
	for _, arg := range cmd.Args[1:] {
		args = append(args, r.node(arg, e, f))
	}
	if hasPiped {
		args = append(args, piped)
	}
	return r.call(function.Ident, cmd.Args[1:], args)
}

func (r *reader) call(name string, nodes []parse.Node, args []*symbol) *symbol {
	switch name {
	case "include", functionTemplate:
		if len(args) > 1 {
			if define, ok := constant(nodes, 0); ok {
				return r.body(define, args[1])
			}
		}
	case "dict":
		fields := map[string]*symbol{}
		for i := 0; i+1 < len(args); i += 2 {
			if key, ok := constant(nodes, i); ok && args[i+1] != nil {
				fields[key] = args[i+1]
			}
		}
		return &symbol{fields: fields}
	case "index", "get":
		if len(args) > 0 {
			out := args[0]
			for i := 1; i < len(args); i++ {
				if key, ok := constant(nodes, i); ok {
					out = out.get(key)
				} else if out != nil {
					out = join(out.freeze(), args[i])
				}
			}
			return out
		}
	case "default", "coalesce", "ternary", "or", "and", "merge", "mergeOverwrite", "deepCopy", "toYaml", "fromYaml", "required":
	}
	return join(args...)
}

// body is all that a named template reads: its output, and the conditions that decide it.
func (r *reader) body(name string, dot *symbol) *symbol {
	tree := r.defines[name]
	if tree == nil || r.depth > 24 || r.left <= 0 {
		return nil
	}
	r.depth++
	defer func() { r.depth-- }()
	var out []*symbol
	if dot == nil {
		dot = &symbol{}
	}
	r.list(tree.Root, &env{}, frame{dot}, &out)
	return join(out...)
}

func (r *reader) list(list *parse.ListNode, e *env, f frame, out *[]*symbol) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		if r.left--; r.left <= 0 {
			return
		}
		switch node := node.(type) {
		case *parse.ActionNode:
			if len(node.Pipe.Decl) == 0 {
				*out = append(*out, r.pipe(node.Pipe, e, f))
			}
			e = r.declare(node.Pipe, e)
		case *parse.TemplateNode:
			*out = append(*out, r.body(node.Name, r.pipe(node.Pipe, e, f)))
		case *parse.IfNode:
			*out = append(*out, r.pipe(node.Pipe, e, f))
			inner := r.declare(node.Pipe, e)
			r.list(node.List, inner, f, out)
			r.list(node.ElseList, inner, f, out)
		case *parse.WithNode:
			*out = append(*out, r.pipe(node.Pipe, e, f))
			inner := r.declare(node.Pipe, e)
			r.list(node.List, inner.with(thunk{pipe: node.Pipe, env: e}), f, out)
			r.list(node.ElseList, inner, f, out)
		case *parse.RangeNode:
			*out = append(*out, r.pipe(node.Pipe, e, f))
			element := thunk{pipe: node.Pipe, env: e, inside: true}
			inner := e
			for _, declared := range node.Pipe.Decl {
				inner = inner.set(declared.Ident[0], element)
			}
			r.list(node.List, inner.with(element), f, out)
			r.list(node.ElseList, e, f, out)
		}
	}
}

func (r *reader) declare(pipe *parse.PipeNode, e *env) *env {
	for _, variable := range pipe.Decl {
		value := thunk{pipe: pipe, env: e}
		if pipe.IsAssign {
			e.assign(variable.Ident[0], value)
		} else {
			e = e.set(variable.Ident[0], value)
		}
	}
	return e
}

func (r *reader) node(node parse.Node, e *env, f frame) *symbol {
	if r.left--; r.left <= 0 {
		return nil
	}
	switch node := node.(type) {
	case *parse.DotNode:
		return r.dot(e, f)
	case *parse.FieldNode:
		return along(r.dot(e, f), node.Ident)
	case *parse.VariableNode:
		return along(r.variable(node.Ident[0], e, f), node.Ident[1:])
	case *parse.ChainNode:
		return along(r.node(node.Node, e, f), node.Field)
	case *parse.PipeNode:
		return r.pipe(node, e, f)
	case *parse.IdentifierNode:
		return r.call(node.Ident, nil, nil)
	}
	return nil
}

func along(s *symbol, keys []string) *symbol {
	for _, key := range keys {
		s = s.get(key)
	}
	return s
}

func (r *reader) dot(e *env, f frame) *symbol {
	for at := e; at != nil; at = at.up {
		if at.dot != nil {
			return r.force(*at.dot, f)
		}
	}
	return f.dot
}

func (r *reader) variable(name string, e *env, f frame) *symbol {
	if name == "$" {
		return f.dot
	}
	for at := e; at != nil; at = at.up {
		if at.name != name {
			continue
		}
		values := *at.value
		if len(values) == 1 {
			return r.force(values[0], f)
		}
		all := make([]*symbol, 0, len(values))
		for _, value := range values {
			all = append(all, r.force(value, f))
		}
		return join(all...)
	}
	return nil
}

func (r *reader) force(t thunk, f frame) *symbol {
	if r.depth > 24 {
		return nil
	}
	r.depth++
	defer func() { r.depth-- }()
	value := r.pipe(t.pipe, t.env, f)
	if t.inside && value != nil {
		return value.freeze()
	}
	return value
}

func constant(nodes []parse.Node, at int) (string, bool) {
	if at >= len(nodes) {
		return "", false
	}
	text, ok := nodes[at].(*parse.StringNode)
	if !ok {
		return "", false
	}
	return text.Text, true
}

// valuesRead are the paths below `.Values` of a symbol, each once.
func valuesRead(s *symbol) [][]string {
	var out [][]string
	seen := map[string]bool{}
	for _, path := range join(s).paths {
		if len(path.keys) < 2 || path.keys[0] != "Values" {
			continue
		}
		key := strings.Join(path.keys, "\x00")
		if !seen[key] {
			seen[key] = true
			out = append(out, path.keys[1:])
		}
	}
	return out
}
