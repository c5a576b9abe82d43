import { expect, test } from 'vitest'
import { readParams } from './read-params.ts'

test('sample data is read as the API reads it: values by tag, the loop as pages', () => {
  const json = '[{"tag":"a","value":1},{"tag":"loop","data":[{"x":[]}]},{"tag":"attach","attachments":[]}]'
  expect(readParams(json)).toEqual({ kind: 'params', data: { values: { a: '1' }, pages: [{ x: [] }] } })
  expect(readParams(' ')).toEqual({ kind: 'params', data: { values: {}, pages: [] } })
})

test('what the API would refuse is refused with the place of it', () => {
  expect(readParams('[{"tag":')).toMatchObject({ kind: 'params-invalid' })
  expect(readParams('{}')).toMatchObject({ reason: expect.stringMatching(/^params: /) })
  expect(readParams('[{"tag":"a"}]')).toEqual({
    kind: 'params-invalid',
    reason: 'params[0]: value is required',
  })
})
