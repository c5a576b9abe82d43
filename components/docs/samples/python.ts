import { headersOf, jsonOf, type SampleCall } from './call.ts'

/** JSON's strings are Python's too. */
const quoted = (text: string) => JSON.stringify(text)

export function writePython(call: SampleCall): string {
  const headers = headersOf(call).map(([name, value]) => `        ${quoted(name)}: ${quoted(value)},`)
  const body = call.body ? [`    data=json.dumps(${jsonOf(call.body, 4, '    ')}).encode(),`] : []
  return [
    'import json',
    'import urllib.error',
    'import urllib.request',
    '',
    'request = urllib.request.Request(',
    `    ${quoted(call.url)},`,
    `    method=${quoted(call.method)},`,
    '    headers={',
    ...headers,
    '    },',
    ...body,
    ')',
    'try:',
    '    with urllib.request.urlopen(request, timeout=20) as response:',
    '        answer = json.load(response)',
    'except urllib.error.HTTPError as error:',
    '    answer = json.load(error)',
    '',
    'if not answer["status"]:',
    "    raise SystemExit(f\"{answer['code']} {answer['message']}\")",
    'print(answer["message"], answer.get("data"))',
  ].join('\n')
}
