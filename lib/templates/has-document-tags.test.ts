import { expect, test } from 'vitest'
import { requireDocument } from './has-document-tags.ts'

test.each([
  '<html><body>x</body></html>',
  '<!DOCTYPE html>\n<HTML lang="id">\n<BODY style="a">x</BODY >\n</HTML\n>',
  'Your code is {OTP}',
  'Is 1 < 2 and {{if true}}5 > 3{{end}}?',
])('%s has what an e-mail needs', message => {
  expect(requireDocument(message)).toBe(true)
})

test.each([
  '<p>x</p>',
  '<html>x</html>',
  '<body>x</body>',
  '<html><body>x',
  '<htmlx><bodyx></bodyx></htmlx>',
  '<html><body>x</body>',
  '<!-- x -->',
])('%s lacks a tag', message => {
  expect(requireDocument(message)).toBe(false)
})
