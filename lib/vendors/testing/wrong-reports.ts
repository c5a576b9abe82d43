import type { ReportRequest } from '../vendor.ts'

/** A real report again and again, each time with every value of another type, empty or far too long. */
export function wrongReports(sample: ReportRequest, numbersAreText = false): ReportRequest[] {
  const body = sample.body.toString()
  if (/^\s*[{[]/.test(body)) {
    return [...(numbersAreText ? [] : [17]), true, null, [], {}].map(value => ({
      ...sample,
      body: json(body, value),
    }))
  }
  return ['', 'x'.repeat(10_000), '\u0000'].map(value =>
    sample.method === 'GET'
      ? { ...sample, query: filled(sample.query, value) }
      : { ...sample, body: Buffer.from(filled(new URLSearchParams(body), value).toString()) },
  )
}

function json(body: string, value: unknown): Buffer {
  const changed = JSON.stringify(JSON.parse(body), (key, old) =>
    key === '' || typeof old === 'object' ? old : value,
  )
  return Buffer.from(changed)
}

function filled(fields: URLSearchParams, value: string): URLSearchParams {
  return new URLSearchParams([...fields.keys()].map(name => [name, value]))
}
