type Json = string | number | boolean | Json[] | { [name: string]: Json }

/** One call of the API, as a sample makes it. */
export interface SampleCall {
  method: 'GET' | 'POST'
  url: string
  /** The merchant key. */
  key: string
  headers?: Record<string, string>
  body?: Record<string, Json>
}

/** The headers in the order in which samples write them. */
export function headersOf({ key, headers, body }: SampleCall): [string, string][] {
  return [
    ['Authorization', `Bearer ${key}`],
    ...(body ? [['Content-Type', 'application/json'] satisfies [string, string]] : []),
    ...Object.entries(headers ?? {}),
  ]
}

/** The body as indented JSON, every line but the first pushed in by `margin`. */
export function jsonOf(body: SampleCall['body'], indent: string | number, margin = ''): string {
  return JSON.stringify(body, null, indent).replaceAll('\n', `\n${margin}`)
}
