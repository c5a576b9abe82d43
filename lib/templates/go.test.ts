import { describe, expect, test } from 'vitest'
import { fromBytes } from './go/bytes.ts'
import { corpus } from './testing/corpus/index.ts'
import { generateTemplates } from './testing/generate-templates.ts'
import { type Case, hasGo, type Result, renderWithGo } from './testing/go.ts'
import { renderHere } from './testing/render-here.ts'
import { samplePages, sampleValues } from './testing/sample-data.ts'
import { fillTags, samples } from './testing/samples.ts'

const seed = Number(process.env.TEMPLATE_SEED ?? Math.trunc(Math.random() * 2 ** 31))
const fuzzed = Number(process.env.TEMPLATE_CASES ?? 3000)

test.each(samples)('the sample $name becomes what Go made of it', ({ given, golden }) => {
  const result = renderHere(given)
  expect('output' in result && fromBytes(result.output)).toBe(golden)
})

if (hasGo()) describe('our engine and Go', compareWithGo)
else console.log('Go is not installed: templates are compared with the stored samples alone.')

function compareWithGo() {
  test.each(Object.entries(corpus))('print the same: %s', async (_, templates) => {
    expect(await differences(templates)).toEqual([])
  })

  test('print the same for templates made from the grammar', async () => {
    console.log(`${fuzzed} templates of seed ${seed}`)
    const templates = generateTemplates(seed, fuzzed)
    expect(await differences(templates)).toEqual([])
    const printed = templates.filter(template => 'output' in renderHere(toCase(template)))
    expect(printed.length).toBeGreaterThan(fuzzed / 6)
  })

  test('the corpus has more than 200 templates, and most of them print something', async () => {
    const templates = Object.values(corpus).flat()
    const printed = (await renderWithGo(templates.map(toCase))).filter(result => 'output' in result)
    expect(templates.length).toBeGreaterThan(200)
    expect(printed.length).toBeGreaterThan(templates.length / 2)
  })

  test('the stored samples are what Go prints', async () => {
    const results = await renderWithGo(samples.map(({ given }) => given))
    results.forEach((result, index) => {
      const sample = samples[index]
      if (!sample || !('output' in result)) throw new Error('Go printed nothing for a sample')
      expect(fillTags(result.output, sample.given.values)).toBe(sample.golden)
    })
  })
}

function toCase(template: string): Case {
  return { template: `{{$d := index .Pages 3}}${template}`, pages: samplePages, values: sampleValues }
}

/** Templates that one prints otherwise, or that only one refuses. */
async function differences(templates: readonly string[]) {
  const cases = templates.map(toCase)
  const theirs = await renderWithGo(cases)
  return cases.flatMap((given, index) => {
    const wanted = theirs[index]
    const got = renderHere(given)
    return wanted && same(wanted, got) ? [] : [{ template: templates[index], go: wanted, ours: got }]
  })
}

function same(one: Result, other: Result): boolean {
  if ('error' in one || 'error' in other) return 'error' in one && 'error' in other
  return one.output === other.output
}
