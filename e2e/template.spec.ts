import type { Page } from '@playwright/test'
import { createGateway } from './support/gateways.ts'
import { phoneOf } from './support/phone.ts'
import { newMailbox } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const document = (body: string) => `<html>\n<body>\n${body}\n</body>\n</html>`
const loop = document(`<h1>Hello {parameter_1}</h1>
<table>
{{ range $key, $index := (index .Pages 0).detail }}
<tr><td>{{$index.nomor}}</td><td>{{$index.sku}}</td><td>{{$index.price}}</td></tr>
{{ end }}
</table>
<p>Total {{ (index (index .Pages 1).summary 0).total}}</p>`)
const params = [
  { tag: 'parameter_1', value: 'Tuan Ikwan' },
  {
    tag: 'loop',
    data: [
      {
        detail: [
          { nomor: '1', sku: 'item-1', price: '2000' },
          { nomor: '2', sku: 'item-2', price: '1000' },
        ],
      },
      { summary: [{ total: '3000' }] },
    ],
  },
]

const values = [{ tag: 'parameter_1', value: 'Ayu' }]
const json = (params: object[]) => JSON.stringify(params)

const shown = (page: Page) =>
  page
    .locator('iframe[title="The mail as people get it"]:not([aria-hidden="true"])')
    .contentFrame()
    .locator('body')
const message = (page: Page) => page.locator('.cm-content[aria-label="Message"]')

/** A new gateway for messages by e-mail; resolves in the editor of its template. */
async function openEditor(page: Page, name: string): Promise<void> {
  await signIn(page)
  await createGateway(page, {
    name,
    sendsMessages: true,
    channel: 'E-mail',
    providers: ['mailgun.email'],
    subject: 'Your order, {parameter_1}',
    message: document('<p>First words</p>'),
  })
  await page.getByRole('link', { name: 'Edit template' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Template' })).toBeVisible()
  await expect(shown(page)).toHaveText('First words')
}

async function saveTemplate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save template' }).click()
  await expect(page.getByText('The template is saved').last()).toBeVisible()
  await expect(page.getByText('Not saved yet')).toHaveCount(0)
}

test('a loop is written, seen at once, and arrives as it was shown', async ({ page }) => {
  await openEditor(page, 'Orders by mail')
  await message(page).fill(loop)
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await page.locator('.cm-content[aria-label="Sample data"]').fill(JSON.stringify(params, null, 1))
  await expect(shown(page)).toContainText('Hello Tuan Ikwan')
  await expect(shown(page).locator('tr')).toHaveText(['1item-12000', '2item-21000'])
  await expect(page.getByText('Your order, Tuan Ikwan')).toBeVisible()
  await page.getByRole('tab', { name: 'Text part' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('Total 3000')
  await page.getByRole('tab', { name: 'Size' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('0.2 kB')
  await saveTemplate(page)

  const mailbox = newMailbox()
  await page.getByRole('button', { name: 'Send a test' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail address').fill(mailbox)
  await dialog.getByRole('button', { name: 'Send test' }).click()
  await expect(dialog.getByText('Taken by Mailgun')).toBeVisible()
  const arrived = await phoneOf(mailbox)
  expect(arrived.html).toContain('<h1>Hello Tuan Ikwan</h1>')
  expect(arrived.html).toContain('<td>item-2</td>')
  expect(arrived.text).toContain('Total 3000')
})

test('mistakes are told with their line and stop nothing but saving; data that is missing is named', async ({
  page,
}) => {
  await openEditor(page, 'Mistakes by mail')
  await message(page).fill(document('<p>one</p>\n{{ range .Pages }}'))
  const problem = page.getByRole('button', { name: /^Line \d+, column \d+: / })
  await expect(problem).toBeVisible()
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1)
  await expect(shown(page)).toHaveText('First words')
  await problem.click()
  await expect(message(page)).toBeFocused()
  await page.getByRole('button', { name: 'Save template' }).click()
  await expect(page.getByText('Mend what is listed under the message, then save again.')).toBeVisible()

  await message(page).fill(document('<p>{parameter_2}</p>'))
  await expect(page.getByText('{parameter_2} has no value in the sample data.')).toBeVisible()
  await message(page).fill(document('<p>{city} {{with (index .Pages 0).detail}}x{{end}}</p>'))
  await page.getByRole('button', { name: 'Write it anew from the template' }).click()
  await expect(shown(page)).toHaveText('city x')
  await page
    .locator('.cm-content[aria-label="Sample data"]')
    .fill(json([...values, { tag: 'loop', data: [{}] }]))
  await expect(page.getByText('Without a value, so they stay as they are: {city}')).toBeVisible()
  await expect(page.getByText('Not in the sample data: .Pages[0].detail')).toBeVisible()
  await page.locator('.cm-content[aria-label="Sample data"]').fill('[{"tag":')
  await expect(page.getByText(/^Not what the API takes: /)).toBeVisible()
})

test('an earlier version is compared and brought back as a new one', async ({ page }) => {
  await openEditor(page, 'Versions by mail')
  await message(page).fill(document('<p>Second words</p>'))
  await expect(shown(page)).toHaveText('Second words')
  await saveTemplate(page)
  const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem')
  await expect(versions).toHaveCount(2)
  await versions.last().getByRole('button', { name: 'Compare' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('goes: <p>Second words</p>')).toBeVisible()
  await expect(dialog.getByText('comes: <p>First words</p>')).toBeVisible()
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect(page.getByText('Version 1 is back')).toBeVisible()
  await expect(versions).toHaveCount(3)
  await expect(shown(page)).toHaveText('First words')
  await page.getByRole('link', { name: 'Versions by mail' }).click()
  await expect(page.getByText('brought back version 1 of the text')).toBeVisible()
})

test('who saves over what somebody else saved meanwhile is asked first', async ({ page, context }) => {
  await openEditor(page, 'Shared by mail')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(shown(other)).toHaveText('First words')
  await message(page).fill(document('<p>Mine</p>'))
  await message(other).fill(document('<p>Theirs</p>'))
  await saveTemplate(other)
  await page.getByRole('button', { name: 'Save template' }).click()
  await expect(page.getByText(/changed this gateway at/)).toBeVisible()
  await expect(message(page)).toContainText('Mine')
  await page.getByRole('button', { name: 'Go on with mine' }).click()
  await saveTemplate(page)
  await expect(page.getByRole('region', { name: 'Versions' }).getByRole('listitem')).toHaveCount(3)
})

// An emulated theme would hold in every frame, whatever the page says of it.
test.describe('with the theme of the browser', () => {
  test.use({ colorScheme: null })

  test('a file becomes the message, the mail is seen narrow and dark, and Back leads out of the editor', async ({
    page,
  }) => {
    await openEditor(page, 'Uploaded by mail')
    const html = `<html><head><style>p { color: rgb(1, 2, 3) }
@media (prefers-color-scheme: dark) { p { color: rgb(9, 8, 7) } }</style></head><body><p>From a file</p></body></html>`
    const file = { name: 'mail.html', mimeType: 'text/html', buffer: Buffer.from(html) }
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(shown(page)).toHaveText('From a file')
    const colour = () =>
      shown(page)
        .locator('p')
        .evaluate(element => getComputedStyle(element).color)
    expect(await colour()).toBe('rgb(1, 2, 3)')
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
    await expect.poll(colour).toBe('rgb(9, 8, 7)')
    await page.getByRole('radio', { name: 'Mobile' }).check({ force: true })
    await expect
      .poll(() => shown(page).evaluate(body => body.ownerDocument.documentElement.clientWidth))
      .toBe(390)
    const large = { name: 'large.html', mimeType: 'text/html', buffer: Buffer.alloc(200_001, 'a') }
    await page.locator('input[type=file]').setInputFiles(large)
    await expect(page.getByText('This file is larger than 200 kB.')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Uploaded by mail' })).toBeVisible()
  })
})

test('Escape and then Tab leaves the editor', async ({ page }) => {
  await openEditor(page, 'Keys by mail')
  await message(page).focus()
  await page.keyboard.press('Tab')
  await expect(message(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(message(page)).not.toBeFocused()
})
