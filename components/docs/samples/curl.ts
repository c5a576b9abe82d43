import { headersOf, jsonOf, type SampleCall } from './call.ts'

/** A text as one word of a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

export function writeCurl(call: SampleCall): string {
  const lines = [
    `curl ${call.method === 'GET' ? '' : `-X ${call.method} `}${quoted(call.url)}`,
    ...headersOf(call).map(([name, value]) => `  -H ${quoted(`${name}: ${value}`)}`),
    ...(call.body ? [`  -d ${quoted(jsonOf(call.body, 2, '  '))}`] : []),
  ]
  return lines.join(' \\\n')
}
