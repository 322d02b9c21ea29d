package overlays

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"sigs.k8s.io/kustomize/kyaml/filesys"

	"sa-lint/engines/tree"
)

// mount is where the tree stands for kustomize: below a folder that no path of a kustomization can name, so that one that leaves
// the tree finds nothing.
const mount = "/.input-of-sa-lint"

var errReadOnly = errors.New("nothing is written here")

// files is a tree as a file system of kustomize, with some files replaced. kustomize's own file system in memory refuses names that
// are usual, such as `release-1.21+`.
type files struct {
	tree     *tree.Tree
	replaced map[string][]byte
}

// inside is the path in the tree.
func inside(name string) (string, bool) {
	name = path.Clean(name)
	if name == mount {
		return ".", true
	}
	return strings.CutPrefix(name, mount+"/")
}

func (f *files) has(name string) bool {
	if _, ok := f.replaced[name]; ok {
		return true
	}
	return f.tree.HasFile(name)
}

func (f *files) ReadFile(name string) ([]byte, error) {
	if at, ok := inside(name); ok {
		if data, ok := f.replaced[at]; ok {
			return data, nil
		}
		if data, ok := f.tree.Read(at); ok {
			return data, nil
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (f *files) IsDir(name string) bool {
	at, ok := inside(name)
	return ok && f.tree.HasDir(at)
}

func (f *files) Exists(name string) bool {
	at, ok := inside(name)
	return ok && (f.has(at) || f.tree.HasDir(at))
}

func (f *files) CleanedAbs(name string) (filesys.ConfirmedDir, string, error) {
	name = path.Clean(name)
	at, ok := inside(name)
	switch {
	case ok && f.tree.HasDir(at):
		return filesys.ConfirmedDir(name), "", nil
	case ok && f.has(at):
		return filesys.ConfirmedDir(path.Dir(name)), path.Base(name), nil
	}
	if ok {
		if link, through := f.tree.LinkAt(at); through {
			return "", "", fmt.Errorf("%w: %s", errLink, link)
		}
	}
	return "", "", &fs.PathError{Op: "lstat", Path: name, Err: fs.ErrNotExist}
}

var errLink = errors.New("links are not followed")

func (f *files) ReadDir(name string) ([]string, error) {
	at, ok := inside(name)
	if !ok || !f.tree.HasDir(at) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	seen := map[string]bool{}
	var out []string
	for _, file := range f.tree.Below(at) {
		rest := strings.TrimPrefix(file, at+"/")
		first, _, _ := strings.Cut(rest, "/")
		if !seen[first] {
			seen[first] = true
			out = append(out, first)
		}
	}
	sort.Strings(out)
	return out, nil
}

func (f *files) Glob(pattern string) ([]string, error) {
	var out []string
	for _, file := range f.tree.Files() {
		ok, err := filepath.Match(pattern, path.Join(mount, file))
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, path.Join(mount, file))
		}
	}
	return out, nil
}

func (f *files) Walk(name string, visit filepath.WalkFunc) error {
	at, ok := inside(name)
	if !ok {
		return &fs.PathError{Op: "lstat", Path: name, Err: fs.ErrNotExist}
	}
	for _, file := range f.tree.Below(at) {
		if err := visit(path.Join(mount, file), info(path.Base(file)), nil); err != nil && !errors.Is(err, filepath.SkipDir) {
			return err
		}
	}
	return nil
}

func (f *files) Open(string) (filesys.File, error)   { return nil, errReadOnly }
func (f *files) Create(string) (filesys.File, error) { return nil, errReadOnly }
func (f *files) Mkdir(string) error                  { return errReadOnly }
func (f *files) MkdirAll(string) error               { return errReadOnly }
func (f *files) RemoveAll(string) error              { return errReadOnly }
func (f *files) WriteFile(string, []byte) error      { return errReadOnly }

// info is what little there is to know of a file.
type info string

func (i info) Name() string       { return string(i) }
func (i info) Size() int64        { return 0 }
func (i info) Mode() fs.FileMode  { return 0 }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return nil }
