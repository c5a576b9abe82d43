import { expect, test } from 'vitest'
import { describeApi } from '#lib/api/openapi.ts'
import { errorTable } from '#lib/core/error.ts'
import { parsePhone, printPhone } from '#lib/core/phone.ts'
import { locales } from '#lib/i18n/locales.ts'
import { messages } from '#lib/i18n/messages.ts'
import { deliveryStatuses } from '#lib/messaging/status.ts'
import { fates } from '#sandbox/fates.ts'
import { exampleFiles } from './examples/files.ts'
import { docsPages } from './pages.ts'
import { outlineOf } from './prose/outline.ts'
import type { PageText } from './prose/page-text.ts'
import { plainText } from './prose/parse-inline.ts'
import { readPage } from './prose/read-page.ts'
import { sampleNames } from './samples/endpoints.ts'
import { slotNames } from './slots.ts'

/** The rows of the first table of a section, as words. */
function rowsOf(page: PageText, sectionId: string): string[][] {
  const section = page.sections.find(({ id }) => id === sectionId)
  const table = section?.blocks.find(block => block.kind === 'table')
  return (table?.rows ?? []).map(row => row.map(plainText))
}

for (const locale of locales) {
  test.each(docsPages.map(({ page }) => page))(`${locale}: every slot of %s can be drawn`, async page => {
    for (const slot of outlineOf(await readPage(locale, page)).slots) {
      const [name = '', argument] = slot.split(' ')
      expect(slotNames).toContain(name)
      if (name === 'sample') expect(sampleNames).toContain(argument)
      if (name === 'example') expect(Object.keys(exampleFiles)).toContain(argument)
    }
  })

  test(`${locale}: every public error has its meaning and what to do`, () => {
    const words = messages[locale].docs.errors.names
    expect(Object.keys(words).sort()).toEqual(Object.keys(errorTable).sort())
    for (const { meaning, remedy } of Object.values(words)) expect(meaning && remedy).toBeTruthy()
  })

  test(`${locale}: numbers are read as the table of spellings says`, async () => {
    const rows = rowsOf(await readPage(locale, 'phone-numbers'), 'spellings')
    expect(rows.length).toBeGreaterThan(4)
    for (const [spelling = '', read] of rows) {
      expect(printPhone(parsePhone(spelling, 'ID').e164), spelling).toBe(read)
    }
  })

  test(`${locale}: every number that decides a test’s outcome is listed, and no other`, async () => {
    const rows = rowsOf(await readPage(locale, 'testing'), 'fates')
    expect(rows.map(([digits]) => digits)).toEqual(fates.map(({ digits }) => digits))
  })

  test(`${locale}: every status is explained`, async () => {
    const rows = rowsOf(await readPage(locale, 'statuses'), 'statuses')
    expect(rows.map(([status]) => status).sort()).toEqual([...deliveryStatuses].sort())
  })

  test(`${locale}: the outcomes of verifying have the HTTP status of their code`, async () => {
    const rows = rowsOf(await readPage(locale, 'verifying'), 'outcomes')
    for (const [, http, code = ''] of rows.slice(1)) {
      const error = Object.values(errorTable).find(entry => entry.code === code.replaceAll('`', ''))
      expect(String(error?.status), code).toBe(http)
    }
  })
}

test('every endpoint’s sample stands on the page of endpoints', async () => {
  const { slots } = outlineOf(await readPage('en', 'endpoints'))
  const operations = Object.values(describeApi().paths).flatMap(path => Object.values(path))
  for (const { operationId } of operations as { operationId: string }[]) {
    expect(slots).toContain(`sample ${operationId}`)
  }
})

test('the OpenAPI document links to pages and errors that there are', () => {
  const links = JSON.stringify(describeApi()).match(/(?<=\()\/docs[^)]*/g) ?? []
  expect(links.length).toBeGreaterThan(50)
  const pages: string[] = docsPages.map(({ href }) => href)
  const codes: string[] = Object.values(errorTable).map(({ code }) => code)
  for (const link of links) {
    const [href = '', code] = link.split('#')
    expect(pages).toContain(href)
    if (code !== undefined) expect(codes).toContain(code)
  }
})
