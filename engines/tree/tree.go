// Package tree is the input: files by path, listed by the host at once and read from it one by one.
package tree

import (
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
)

// Tree holds files below one root. Paths are relative to it and use slashes; the root itself is ".".
type Tree struct {
	files []string
	index map[string]bool
	dirs  map[string]bool
	links map[string]bool
	load  func(path string) ([]byte, bool)
	cache map[string][]byte
}

// New makes a tree of the files that load knows. Links are the paths that are symbolic links: they are listed as nothing, and
// known only so that a message can name them.
func New(files, links []string, load func(path string) ([]byte, bool)) *Tree {
	t := &Tree{
		index: map[string]bool{},
		dirs:  map[string]bool{".": true},
		links: map[string]bool{},
		load:  load,
		cache: map[string][]byte{},
	}
	for _, file := range files {
		if !fs.ValidPath(file) || file == "." {
			continue
		}
		t.index[file] = true
		for dir := path.Dir(file); !t.dirs[dir]; dir = path.Dir(dir) {
			t.dirs[dir] = true
		}
	}
	for file := range t.index {
		t.files = append(t.files, file)
	}
	sort.Strings(t.files)
	for _, link := range links {
		t.links[link] = true
	}
	return t
}

// Read gives the bytes of a file.
func (t *Tree) Read(file string) ([]byte, bool) {
	if !t.index[file] {
		return nil, false
	}
	if data, ok := t.cache[file]; ok {
		return data, true
	}
	data, ok := t.load(file)
	if ok {
		t.cache[file] = data
	}
	return data, ok
}

// Forget drops what was read, so that memory is not held from root to root.
func (t *Tree) Forget() { t.cache = map[string][]byte{} }

// HasFile says whether a file is there.
func (t *Tree) HasFile(file string) bool { return t.index[file] }

// HasDir says whether a folder is there; folders without files are not.
func (t *Tree) HasDir(dir string) bool { return t.dirs[dir] }

// Files are all files, sorted.
func (t *Tree) Files() []string { return t.files }

// Below are the files below a folder, sorted, with paths relative to the tree.
func (t *Tree) Below(dir string) []string {
	if dir == "." {
		return t.files
	}
	prefix := dir + "/"
	from := sort.SearchStrings(t.files, prefix)
	to := from
	for to < len(t.files) && strings.HasPrefix(t.files[to], prefix) {
		to++
	}
	return t.files[from:to]
}

// LinksBelow are the symbolic links below a folder, sorted.
func (t *Tree) LinksBelow(dir string) []string {
	var found []string
	for link := range t.links {
		if dir == "." || strings.HasPrefix(link, dir+"/") {
			found = append(found, link)
		}
	}
	slices.Sort(found)
	return found
}

// LinkAt is the link that a path goes through, if any.
func (t *Tree) LinkAt(file string) (string, bool) {
	for at := file; at != "." && at != "/"; at = path.Dir(at) {
		if t.links[at] {
			return at, true
		}
	}
	return "", false
}
