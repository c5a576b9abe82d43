import { headersOf, jsonOf, type SampleCall } from './call.ts'

/** A text as a JavaScript string. */
const quoted = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

export function writeNode(call: SampleCall): string {
  const headers = headersOf(call).map(([name, value]) => `    ${quoted(name)}: ${quoted(value)},`)
  const body = call.body ? [`  body: JSON.stringify(${jsonOf(call.body, 2, '  ')}),`] : []
  return [
    `const response = await fetch(${quoted(call.url)}, {`,
    `  method: ${quoted(call.method)},`,
    '  headers: {',
    ...headers,
    '  },',
    ...body,
    '  signal: AbortSignal.timeout(20_000),',
    '})',
    'const answer = await response.json()',
    '',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample has a template of its own
    'if (!answer.status) throw new Error(`${answer.code} ${answer.message}`)',
    'console.log(answer.message, answer.data)',
  ].join('\n')
}
