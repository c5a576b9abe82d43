import { headersOf, jsonOf, type SampleCall } from './call.ts'

/** JSON's strings are Go's too. */
const quoted = (text: string) => JSON.stringify(text)
/** A raw string, unless the text has what ends one. */
const raw = (text: string) => (text.includes('`') ? quoted(text) : `\`${text}\``)

export function writeGo(call: SampleCall): string {
  const body = call.body ? `strings.NewReader(${raw(jsonOf(call.body, '\t', '\t'))})` : 'nil'
  const headers = headersOf(call).map(
    ([name, value]) => `\trequest.Header.Set(${quoted(name)}, ${quoted(value)})`,
  )
  const packages = ['encoding/json', 'fmt', 'log', 'net/http', ...(call.body ? ['strings'] : []), 'time']
  return [
    'package main',
    '',
    'import (',
    ...packages.map(name => `\t"${name}"`),
    ')',
    '',
    'func main() {',
    call.body ? `\tbody := ${body}` : '',
    `\trequest, err := http.NewRequest(${quoted(call.method)}, ${quoted(call.url)}, ${call.body ? 'body' : 'nil'})`,
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    ...headers,
    '',
    '\tclient := http.Client{Timeout: 20 * time.Second}',
    '\tresponse, err := client.Do(request)',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tdefer response.Body.Close()',
    '',
    '\tvar answer struct {',
    '\t\tStatus  bool',
    '\t\tMessage string',
    '\t\tCode    string',
    '\t\tData    any',
    '\t}',
    '\tif err := json.NewDecoder(response.Body).Decode(&answer); err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tif !answer.Status {',
    '\t\tlog.Fatal(answer.Code, " ", answer.Message)',
    '\t}',
    '\tfmt.Println(answer.Message, answer.Data)',
    '}',
  ]
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== 'func main() {')
    .join('\n')
}
