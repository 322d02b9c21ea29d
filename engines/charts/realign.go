package charts

import "strings"

// realign moves runs from the marked output to the plain one, where the two differ: lines that are the same, from the start, from
// the end, and between, when both have as many lines, keep what is known about them; the others are -1.
func realign(plain, marked string, runs []int) []int {
	a, b := lines(plain), lines(marked)
	same := make([]int, len(a))
	for i := range same {
		same[i] = -1
	}
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		same[head] = head
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		same[len(a)-1-tail] = len(b) - 1 - tail
		tail++
	}
	if len(a) == len(b) {
		for i := head; i < len(a)-tail; i++ {
			if a[i] == b[i] {
				same[i] = i
			}
		}
	}
	starts := make([]int, len(b)+1)
	for i, line := range b {
		starts[i+1] = starts[i] + len(line)
	}
	var out []int
	put := func(at, place int) {
		if n := len(out); n == 0 || out[n-1] != place {
			out = append(out, at, place)
		}
	}
	at, next := 0, 0
	for i, line := range a {
		from := same[i]
		if from == -1 {
			put(at, -1)
			at += len(line)
			continue
		}
		for next < len(runs) && runs[next] <= starts[from] {
			next += 2
		}
		current := -1
		if next > 0 {
			current = runs[next-1]
		}
		put(at, current)
		for ; next < len(runs) && runs[next] < starts[from+1]; next += 2 {
			put(at+runs[next]-starts[from], runs[next+1])
		}
		at += len(line)
	}
	return out
}

func lines(text string) []string { return strings.SplitAfter(text, "\n") }
