import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleFiles } from './files.ts'
import { readSource } from './read-source.ts'
import { grouped, lastDigits } from './source/missed-call-field'
import { codeIn } from './source/otp-field'
import { suggestAddress } from './source/suggest-address'
import { clock } from './source/use-countdown'

const folder = join(import.meta.dirname, 'source')
const files = readdirSync(folder)

test('what is shown is the very file that runs', async () => {
  for (const file of files) expect(await readSource(file)).toBe(readFileSync(join(folder, file), 'utf8'))
})

test('every file of the examples is shown, and none that is not there', () => {
  expect(new Set(Object.values(exampleFiles).flat())).toEqual(new Set(files))
})

test.each(Object.entries(exampleFiles))(
  '%s can be copied whole: it needs React and the files beside it',
  (_, shown) => {
    for (const file of shown.filter(name => !name.endsWith('.css'))) {
      const source = readFileSync(join(folder, file), 'utf8')
      for (const [, from = ''] of source.matchAll(/^(?:import|export) .*?'([^']+)'$/gm)) {
        const beside = [...shown, ...(exampleFiles.style ?? [])].some(
          name => from === `./${name}` || from === `./${name.replace(/\.tsx?$/, '')}`,
        )
        expect(from === 'react' || beside, `${file} imports ${from}`).toBe(true)
      }
    }
  },
)

describe('the code within what was typed or pasted', () => {
  test.each([
    ['482913', '482913'],
    ['482 913', '482913'],
    ['482-913', '482913'],
    ['482913 is your Toko code. Valid for 5 minutes.', '482913'],
    ['Toko 24: your code is 482913.', '482913'],
    ['4829', '4829'],
    ['48291345', '482913'],
    ['<script>48</script>', '48'],
    ['🙂 no digits', ''],
  ])('%s → %s', (text, code) => expect(codeIn(text, 6)).toBe(code))
})

describe('the last digits of a caller', () => {
  test.each([
    ['48', '48'],
    ['4821', '4821'],
    ['48215', '4821'],
    ['+62 215 083 4821', '4821'],
    ['0215083-4821', '4821'],
  ])('%s → %s', (text, digits) => expect(lastDigits(text, 4)).toBe(digits))
})

test('a caller’s number is grouped as lists of calls do', () => {
  expect(grouped('62215083')).toBe('+62 215 083')
  expect(grouped('6221508')).toBe('+62 215 08')
  expect(grouped('')).toBe('')
})

test.each([
  ['budi@gmial.com', 'budi@gmail.com'],
  ['budi@gmail.co', 'budi@gmail.com'],
  ['budi@yaho.co.id', 'budi@yahoo.co.id'],
  ['budi@gmail.com', undefined],
  ['budi@perusahaan.co.id', undefined],
  ['budi@', undefined],
  ['@gmial.com', undefined],
  ['', undefined],
])('the slip in %s is questioned: %s', (address, suggestion) => {
  expect(suggestAddress(address)).toBe(suggestion)
})

test('seconds are shown as a clock does', () => {
  expect([0, 9, 60, 75].map(clock)).toEqual(['0:00', '0:09', '1:00', '1:15'])
})
