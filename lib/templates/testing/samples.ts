import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bytes } from '../go/bytes.ts'
import type { Case } from './go.ts'

interface Body {
  params: ({ tag: string; value: string } | { tag: 'loop'; data: unknown[] })[]
}

/** The contract's templates with its requests: what was posted, and what Go made of it. */
export const samples = [
  { name: 'shop', template: 'shop.html', body: 'shop.json', golden: 'shop.golden.html' },
  { name: 'one loop', template: 'one-loop.html', body: 'loops.json', golden: 'one-loop.golden.html' },
  { name: 'many loops', template: 'many-loops.html', body: 'loops.json', golden: 'many-loops.golden.html' },
].map(({ name, template, body, golden }) => {
  const { params }: Body = JSON.parse(readGolden(body))
  const loop = params.find(param => 'data' in param)
  const values = Object.fromEntries(
    params.flatMap(param => ('value' in param ? [[param.tag, param.value]] : [])),
  )
  const given: Case = { template: readGolden(template), pages: loop?.data ?? [], values }
  return { name, given, golden: readGolden(golden) }
})

/** Go knows nothing of tags: they are filled in what it printed, where only the template has brought any. */
export function fillTags(output: Bytes, values: Readonly<Record<string, string>>): string {
  const text = Buffer.from(output, 'latin1').toString('utf8')
  return text.replace(/\{(\w+)\}/g, (whole, tag: string) => values[tag] ?? whole)
}

function readGolden(file: string): string {
  return readFileSync(join(import.meta.dirname, 'golden', file), 'utf8')
}
