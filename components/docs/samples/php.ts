import { headersOf, type SampleCall } from './call.ts'

/** A text as a PHP string in single quotes, where only the quote and the backslash are special. */
const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

export function writePhp(call: SampleCall): string {
  const headers = headersOf(call).map(([name, value]) => `        ${quoted(`${name}: ${value}`)},`)
  const body = call.body ? [`    'content' => json_encode(${literal(call.body, '    ')}),`] : []
  return [
    '<?php',
    "$context = stream_context_create(['http' => [",
    `    'method' => ${quoted(call.method)},`,
    "    'header' => [",
    ...headers,
    '    ],',
    ...body,
    "    'timeout' => 20,",
    "    'ignore_errors' => true,",
    ']]);',
    `$answer = json_decode(file_get_contents(${quoted(call.url)}, false, $context), true);`,
    '',
    "if (!$answer['status']) {",
    "    throw new RuntimeException(\"{$answer['code']} {$answer['message']}\");",
    '}',
    "echo $answer['message'], PHP_EOL;",
    "print_r($answer['data'] ?? null);",
  ].join('\n')
}

type Value = NonNullable<SampleCall['body']>[string]

/** A value of JSON as PHP writes it. */
function literal(value: Value, margin: string): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  const inner = `${margin}    `
  const entries = Array.isArray(value)
    ? value.map(entry => literal(entry, inner))
    : Object.entries(value).map(([name, entry]) => `${quoted(name)} => ${literal(entry, inner)}`)
  return entries.length === 0 ? '[]' : `[\n${entries.map(entry => `${inner}${entry},\n`).join('')}${margin}]`
}
