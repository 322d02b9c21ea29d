package charts

import (
	"bytes"
	"encoding/json"
	"errors"
	"sort"
	"strings"
	"text/template"

	"github.com/BurntSushi/toml"
	"github.com/Masterminds/sprig/v3"
	"sigs.k8s.io/yaml"
	yamlv3 "sigs.k8s.io/yaml/goyaml.v3"
)

// functions are what templates may call: Sprig's, Helm's, and fixed ones for all that depends on chance, the clock, a cluster or
// the network. The comparison with `helm template` holds them to Helm's.
func functions() template.FuncMap {
	table := sprig.TxtFuncMap()
	delete(table, "env")
	delete(table, "expandenv")
	for _, more := range []template.FuncMap{conversions, sorted, fixed()} {
		for name, function := range more {
			table[name] = function
		}
	}
	table["fail"] = func(message string) (string, error) { return "", errors.New(failStart + message + failEnd) }
	table["required"] = func(message string, value any) (any, error) {
		if text, ok := value.(string); value == nil || ok && text == "" {
			return value, errors.New(failStart + message + failEnd)
		}
		return value, nil
	}
	return table
}

// sorted are functions whose order is chance in Sprig.
var sorted = template.FuncMap{
	"keys": func(dicts ...map[string]any) []string {
		keys := []string{}
		for _, dict := range dicts {
			keys = append(keys, sortedKeys(dict)...)
		}
		return keys
	},
	"values": func(dict map[string]any) []any {
		values := []any{}
		for _, key := range sortedKeys(dict) {
			values = append(values, dict[key])
		}
		return values
	},
}

var conversions = template.FuncMap{
	"toYaml": func(v any) string {
		text, _ := toYAML(v)
		return text
	},
	"mustToYaml": func(v any) (string, error) { return toYAML(v) },
	"toYamlPretty": func(v any) string {
		var out bytes.Buffer
		encoder := yamlv3.NewEncoder(&out)
		encoder.SetIndent(2)
		if encoder.Encode(v) != nil {
			return ""
		}
		return strings.TrimSuffix(out.String(), "\n")
	},
	"fromYaml":      func(text string) map[string]any { return table(text, unmarshalYAML) },
	"fromYamlArray": func(text string) []any { return array(text, unmarshalYAML) },
	"toJson": func(v any) string {
		text, _ := toJSON(v)
		return text
	},
	"mustToJson":    func(v any) (string, error) { return toJSON(v) },
	"fromJson":      func(text string) map[string]any { return table(text, json.Unmarshal) },
	"fromJsonArray": func(text string) []any { return array(text, json.Unmarshal) },
	"toToml": func(v any) string {
		text, err := toTOML(v)
		if err != nil {
			return err.Error()
		}
		return text
	},
	"mustToToml": func(v any) (string, error) { return toTOML(v) },
	"fromToml":   func(text string) map[string]any { return table(text, toml.Unmarshal) },
}

func unmarshalYAML(data []byte, into any) error { return yaml.Unmarshal(data, into) }

// table reads a mapping; what is none says so under "Error", as Helm's functions do.
func table(text string, read func([]byte, any) error) map[string]any {
	out := map[string]any{}
	if err := read([]byte(text), &out); err != nil {
		if out == nil {
			out = map[string]any{}
		}
		out["Error"] = err.Error()
	}
	return out
}

func array(text string, read func([]byte, any) error) []any {
	out := []any{}
	if err := read([]byte(text), &out); err != nil {
		out = []any{err.Error()}
	}
	return out
}

func toYAML(v any) (string, error) {
	data, err := yaml.Marshal(v)
	return strings.TrimSuffix(string(data), "\n"), err
}

func toJSON(v any) (string, error) {
	data, err := json.Marshal(v)
	return string(data), err
}

func toTOML(v any) (string, error) {
	var out bytes.Buffer
	err := toml.NewEncoder(&out).Encode(v)
	return out.String(), err
}

// files are the files of a chart that are no templates, for `.Files`.
type files map[string][]byte

func (f files) names() []string {
	names := make([]string, 0, len(f))
	for name := range f {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
