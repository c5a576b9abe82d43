import { expect, test } from 'vitest'
import { parseLoop } from './parse-loop.ts'

test('the data of a template is a JSON list, and nothing is an empty one', () => {
  expect(parseLoop('[{"a": 1}, 2]')).toEqual({ kind: 'list', list: [{ a: 1 }, 2] })
  expect(parseLoop(' \n')).toEqual({ kind: 'list', list: [] })
  for (const text of ['{}', '1', 'null', '"[]"']) expect(parseLoop(text), text).toEqual({ kind: 'notList' })
  expect(parseLoop('[1,]')).toMatchObject({ kind: 'invalid', problem: expect.stringMatching(/JSON/) })
})
