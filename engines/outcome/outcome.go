// Package outcome says why a root could not be rendered, in words that the other side knows.
package outcome

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Refusal is the reason why a root is not rendered. Code is one of the reasons in `src/render/types.ts`.
type Refusal struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Command string `json:"command,omitempty"`
}

func (r *Refusal) Error() string { return r.Message }

// Refuse makes a refusal without a command that would help.
func Refuse(code, format string, args ...any) *Refusal {
	return &Refusal{Code: code, Message: fmt.Sprintf(format, args...)}
}

// Of is the refusal in a chain of errors; any other error becomes one with the given code.
func Of(err error, code string) *Refusal {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	return &Refusal{Code: code, Message: err.Error()}
}

// Bytes of output a root may have, and what a single function may build up on the way.
const MaxOutput = 64 << 20

// ErrOutput is given when a root writes more than that.
var ErrOutput = Refuse("output-limit", "the output is larger than %d MiB", MaxOutput>>20)

var plain = regexp.MustCompile(`^[\w.@%+=:,][\w./@%+=:,-]*$`)

// Command is a command line that a user may copy into a shell: whatever could mean something else there is quoted.
func Command(words ...string) string {
	out := make([]string, 0, len(words))
	for _, word := range words {
		if strings.HasPrefix(word, "-") && !flags[word] {
			word = "./" + word
		}
		if !plain.MatchString(word) && !flags[word] {
			word = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}

// flags are the options that our own commands have.
var flags = map[string]bool{"--untar": true, "--untardir": true, "--repo": true, "--version": true, "-": true, "|": true}
