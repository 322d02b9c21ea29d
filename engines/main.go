//go:build wasip1

// Command engines is Helm and kustomize as one WebAssembly module without files, network, processes, clock or chance of its own.
// The host lists the files of a tree once and is asked for their bytes; each call renders one root. Requests and answers are JSON.
package main

import (
	"encoding/json"
	"io"
	"log"
	"log/slog"
	"runtime/debug"
	"unsafe"

	"sa-lint/engines/charts"
	"sa-lint/engines/outcome"
	"sa-lint/engines/overlays"
	"sa-lint/engines/tree"
)

//go:wasmimport host request
func hostRequest(into unsafe.Pointer)

//go:wasmimport host answer
func hostAnswer(from unsafe.Pointer, length uint32)

//go:wasmimport host size
func hostSize(path unsafe.Pointer, length uint32) int32

//go:wasmimport host read
func hostRead(path unsafe.Pointer, length uint32, into unsafe.Pointer)

// request is one call.
type request struct {
	// Tree replaces the list of files when it is there.
	Tree *struct {
		Files []string `json:"files"`
		Links []string `json:"links"`
	} `json:"tree"`
	Chart         *charts.Root   `json:"chart"`
	Kustomization *overlays.Root `json:"kustomization"`
}

type answer struct {
	Refused       *outcome.Refusal `json:"refused,omitempty"`
	Chart         *charts.Rendered `json:"chart,omitempty"`
	Kustomization *overlays.Built  `json:"kustomization,omitempty"`
}

var files *tree.Tree

func main() {}

func init() {
	// The memory ends at 512 MiB; before that the collector shall try harder.
	debug.SetMemoryLimit(400 << 20)
	debug.SetGCPercent(100)
	log.SetOutput(io.Discard)
	slog.SetDefault(slog.New(slog.DiscardHandler))
}

// call reads a request of the given length from the host and answers it.
//
//go:wasmexport call
func call(length uint32) {
	data := make([]byte, length)
	hostRequest(unsafe.Pointer(unsafe.SliceData(data)))
	out, err := json.Marshal(handle(data))
	if err != nil {
		out, _ = json.Marshal(answer{Refused: outcome.Refuse("internal", "%v", err)})
	}
	hostAnswer(unsafe.Pointer(unsafe.SliceData(out)), uint32(len(out)))
}

func handle(data []byte) answer {
	var asked request
	if err := json.Unmarshal(data, &asked); err != nil {
		return answer{Refused: outcome.Refuse("internal", "%v", err)}
	}
	if asked.Tree != nil {
		files = tree.New(asked.Tree.Files, asked.Tree.Links, load)
	}
	defer files.Forget()
	if asked.Chart != nil {
		rendered, err := charts.Render(files, *asked.Chart)
		if err != nil {
			return answer{Refused: outcome.Of(err, "template")}
		}
		return answer{Chart: rendered}
	}
	if asked.Kustomization != nil {
		built, err := overlays.Build(files, *asked.Kustomization)
		if err != nil {
			return answer{Refused: outcome.Of(err, "invalid")}
		}
		return answer{Kustomization: built}
	}
	return answer{}
}

func load(path string) ([]byte, bool) {
	name := []byte(path)
	size := hostSize(unsafe.Pointer(unsafe.SliceData(name)), uint32(len(name)))
	if size < 0 {
		return nil, false
	}
	data := make([]byte, size)
	hostRead(unsafe.Pointer(unsafe.SliceData(name)), uint32(len(name)), unsafe.Pointer(unsafe.SliceData(data)))
	return data, true
}
