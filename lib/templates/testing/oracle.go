// Renders templates with Go's own text/template: cases as JSON on stdin, results as JSON on stdout.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"text/template"
)

type testCase struct {
	Template string          `json:"template"`
	Data     json.RawMessage `json:"data"`
}

type result struct {
	Output []byte `json:"output"`
	Error  string `json:"error"`
}

func render(given testCase) (answer result) {
	defer func() {
		if problem := recover(); problem != nil {
			answer = result{Error: fmt.Sprint("panic: ", problem)}
		}
	}()
	var data interface{}
	if err := json.Unmarshal(given.Data, &data); err != nil {
		return result{Error: err.Error()}
	}
	parsed, err := template.New("message").Parse(given.Template)
	if err != nil {
		return result{Error: err.Error()}
	}
	var output bytes.Buffer
	if err := parsed.Execute(&output, data); err != nil {
		return result{Error: err.Error()}
	}
	return result{Output: output.Bytes()}
}

func main() {
	var cases []testCase
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		panic(err)
	}
	results := make([]result, 0, len(cases))
	for _, given := range cases {
		results = append(results, render(given))
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		panic(err)
	}
}
