import { expect, test } from 'vitest'
import { sampleParams } from './sample-params.ts'

const loop = (source: string) => sampleParams(source, [])

test('the seed’s loop gets two rows with the fields that are printed of each', () => {
  const source = '{{ range $key, $index := (index .Pages 0).detail }}{{$index.nomor}} {{$index.sku}}{{ end }}'
  const rows = [1, 2].map(row => ({ nomor: `nomor ${row}`, sku: `sku ${row}` }))
  expect(loop(source)).toEqual([{ tag: 'loop', data: [{ detail: rows }] }])
})

test('an index within an index is a list within a page, and pages before it are there', () => {
  expect(loop('{{ (index (index .Pages 1).summary 0).total}}')).toEqual([
    { tag: 'loop', data: [{}, { summary: [{ total: 'total 1' }] }] },
  ])
})

test('with and range change what the dot is, and end changes it back', () => {
  const source =
    '{{with index .Pages 0}}{{.a}}{{range .rows}}{{.b}}{{else}}{{.c}}{{end}}{{$.Pages}}{{end}}{{.x}}'
  expect(loop(source)).toMatchObject([{ data: [{ a: 'a 1', rows: [{ b: 'b 1' }, { b: 'b 2' }] }] }])
})

test('each tag gets a value, the code none, and words in texts and comments are no data', () => {
  expect(sampleParams('{{/* .Pages */}}{{print "$.Pages[0].x"}}', ['parameter_1', 'OTP'])).toEqual([
    { tag: 'parameter_1', value: 'parameter 1' },
  ])
})
