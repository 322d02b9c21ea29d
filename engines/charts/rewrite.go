package charts

import (
	"strconv"
	"strings"
	"text/template/parse"
	"unicode"
)

// safe are functions that give their text back whole, or only look whether it is empty. `include` and `tpl` get names and texts
// without marks, see bareFirst.
var safe = map[string]bool{
	"include": true, "tpl": true, "indent": true, "nindent": true, "trim": true, "default": true, "coalesce": true,
	"ternary": true, "required": true, "and": true, "or": true, "not": true, "empty": true,
	functionMark: true, functionBare: true, functionTemplate: true,
}

// bareFirst are safe functions whose first argument is looked into.
var bareFirst = map[string]bool{"include": true, "tpl": true, "indent": true, "nindent": true, "required": true}

// rewriter rewrites one template.
type rewriter struct {
	marker *marker
	page   *page
	define string
}

func (w *rewriter) list(list *parse.ListNode, e *env) {
	if list == nil {
		return
	}
	for i, node := range list.Nodes {
		switch node := node.(type) {
		case *parse.TextNode:
			w.text(node)
		case *parse.ActionNode:
			e = w.action(node, e)
		case *parse.TemplateNode:
			list.Nodes[i] = w.call(node, e)
		case *parse.IfNode:
			inner := w.declare(node.Pipe, e)
			w.pipe(node.Pipe)
			w.list(node.List, inner)
			w.list(node.ElseList, inner)
		case *parse.WithNode:
			inner := w.declare(node.Pipe, e)
			w.list(node.List, inner.with(thunk{pipe: node.Pipe.CopyPipe(), env: e}))
			w.list(node.ElseList, inner)
			w.pipe(node.Pipe)
		case *parse.RangeNode:
			element := thunk{pipe: node.Pipe.CopyPipe(), env: e, inside: true}
			inner := e
			for _, declared := range node.Pipe.Decl {
				inner = inner.set(declared.Ident[0], element)
			}
			w.list(node.List, inner.with(element))
			w.list(node.ElseList, e)
			w.pipe(node.Pipe)
		}
	}
}

// declare is the scope behind the variables that a pipeline declares or assigns.
func (w *rewriter) declare(pipe *parse.PipeNode, e *env) *env {
	for _, variable := range pipe.Decl {
		value := thunk{pipe: pipe.CopyPipe(), env: e}
		if pipe.IsAssign {
			e.assign(variable.Ident[0], value)
		} else {
			e = e.set(variable.Ident[0], value)
		}
	}
	return e
}

func (w *rewriter) action(node *parse.ActionNode, e *env) *env {
	original := node.Pipe.CopyPipe()
	inner := w.declare(node.Pipe, e)
	w.pipe(node.Pipe)
	if len(node.Pipe.Decl) == 0 {
		id := withinText
		if w.page != nil {
			id = w.marker.add(origin{page: w.page, at: actionStart(w.page.text, int(node.Pos)), pipe: original, env: e, define: w.define})
		}
		node.Pipe.Cmds = append(node.Pipe.Cmds, command(node.Pos, identifier(functionMark, node.Pos), number(id, node.Pos)))
	}
	return inner
}

// call turns `{{ template "name" . }}` into an action, so that its output can be marked.
func (w *rewriter) call(node *parse.TemplateNode, e *env) parse.Node {
	original := node.Pipe
	arguments := []parse.Node{identifier(functionTemplate, node.Pos), &parse.StringNode{
		NodeType: parse.NodeString, Pos: node.Pos, Quoted: strconv.Quote(node.Name), Text: node.Name,
	}}
	if node.Pipe != nil {
		original = node.Pipe.CopyPipe()
		w.pipe(node.Pipe)
		arguments = append(arguments, node.Pipe)
	} else {
		original = &parse.PipeNode{NodeType: parse.NodePipe, Pos: node.Pos}
	}
	id := withinText
	if w.page != nil {
		id = w.marker.add(origin{page: w.page, at: actionStart(w.page.text, int(node.Pos)), pipe: original, call: node.Name, env: e, define: w.define})
	}
	return &parse.ActionNode{NodeType: parse.NodeAction, Pos: node.Pos, Line: node.Line, Pipe: &parse.PipeNode{
		NodeType: parse.NodePipe, Pos: node.Pos, Line: node.Line,
		Cmds: []*parse.CommandNode{
			command(node.Pos, arguments...),
			command(node.Pos, identifier(functionMark, node.Pos), number(id, node.Pos)),
		},
	}}
}

// text marks the first character of every line that is no space.
func (w *rewriter) text(node *parse.TextNode) {
	if w.page == nil {
		return
	}
	at := int(node.Pos)
	if at+len(node.Text) > len(w.page.text) || w.page.text[at:at+len(node.Text)] != string(node.Text) {
		return
	}
	text := string(node.Text)
	out := make([]byte, 0, 2*len(text))
	open, from := true, 0
	for i, r := range text {
		if open && !unicode.IsSpace(r) {
			mark := encoded(w.marker.add(origin{page: w.page, at: at + i, define: w.define}))
			out = append(append(out, text[from:i]...), mark...)
			open, from = false, i
		}
		if r == '\n' {
			open = true
		}
	}
	node.Text = append(out, text[from:]...)
}

// pipe takes marks off what goes into functions that would look into it.
func (w *rewriter) pipe(pipe *parse.PipeNode) {
	if pipe == nil {
		return
	}
	var out []*parse.CommandNode
	for i, cmd := range pipe.Cmds {
		w.command(cmd)
		if i > 0 && !passes(cmd, len(cmd.Args) == 1) {
			out = append(out, command(cmd.Pos, identifier(functionBare, cmd.Pos)))
		}
		out = append(out, cmd)
	}
	pipe.Cmds = out
}

// passes says whether a command may get marked text as its last argument.
func passes(cmd *parse.CommandNode, only bool) bool {
	function, ok := cmd.Args[0].(*parse.IdentifierNode)
	return ok && safe[function.Ident] && !(only && bareFirst[function.Ident])
}

func (w *rewriter) command(cmd *parse.CommandNode) {
	for _, arg := range cmd.Args {
		w.within(arg)
	}
	if len(cmd.Args) < 2 {
		return
	}
	function, _ := cmd.Args[0].(*parse.IdentifierNode)
	for i, arg := range cmd.Args[1:] {
		if function != nil && safe[function.Ident] && !(i == 0 && bareFirst[function.Ident]) {
			continue
		}
		switch arg.(type) {
		case *parse.FieldNode, *parse.VariableNode, *parse.DotNode, *parse.PipeNode, *parse.ChainNode, *parse.IdentifierNode:
			cmd.Args[i+1] = w.bared(arg)
		}
	}
}

// within looks into what an argument is made of.
func (w *rewriter) within(arg parse.Node) {
	switch arg := arg.(type) {
	case *parse.PipeNode:
		w.pipe(arg)
	case *parse.ChainNode:
		w.within(arg.Node)
	}
}

func (w *rewriter) bared(arg parse.Node) parse.Node {
	at := arg.Position()
	return &parse.PipeNode{NodeType: parse.NodePipe, Pos: at, Cmds: []*parse.CommandNode{
		command(at, identifier(functionBare, at), arg),
	}}
}

func command(at parse.Pos, args ...parse.Node) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Pos: at, Args: args}
}

func identifier(name string, at parse.Pos) parse.Node {
	return parse.NewIdentifier(name).SetPos(at)
}

func number(n int, at parse.Pos) parse.Node {
	return &parse.NumberNode{NodeType: parse.NodeNumber, Pos: at, IsInt: true, Int64: int64(n), Text: strconv.Itoa(n)}
}

// actionStart is the place of the braces in front of an action, whose own place is behind them.
func actionStart(text string, at int) int {
	if at > len(text) {
		return 0
	}
	if braces := strings.LastIndex(text[:at], "{{"); braces != -1 {
		return braces
	}
	return at
}
