import { expect, test } from 'vitest'
import { parsePage } from './parse-page.ts'

const text = (text: string) => [{ kind: 'text', text }]

test('a page is its lead, what stands before the first section, and its sections', () => {
  const page = parsePage(
    'The lead\non two lines.\n\nBefore.\n\n## First {#first}\n\nWords.\n\n## Second {#second}\n',
  )
  expect(page).toEqual({
    lead: text('The lead on two lines.'),
    opening: [{ kind: 'paragraph', text: text('Before.') }],
    sections: [
      { id: 'first', title: 'First', blocks: [{ kind: 'paragraph', text: text('Words.') }] },
      { id: 'second', title: 'Second', blocks: [] },
    ],
  })
})

test('every kind of block is read', () => {
  const { opening } = parsePage(
    [
      'Lead',
      '- one\n  goes on\n- two',
      '1. first\n2. second',
      '| A | B |\n|---|---|\n| `1` | x |',
      '> A note\n> goes on.',
      '```Answer\n{\n\n}\n```',
      '::sample otpRequest',
      '::errors',
    ].join('\n\n'),
  )
  expect(opening).toEqual([
    { kind: 'list', ordered: false, items: [text('one goes on'), text('two')] },
    { kind: 'list', ordered: true, items: [text('first'), text('second')] },
    { kind: 'table', head: [text('A'), text('B')], rows: [[[{ kind: 'code', text: '1' }], text('x')]] },
    { kind: 'note', text: text('A note goes on.') },
    { kind: 'code', label: 'Answer', text: '{\n\n}' },
    { kind: 'slot', name: 'sample', argument: 'otpRequest' },
    { kind: 'slot', name: 'errors', argument: '' },
  ])
})

test('code, strong words and links are read within a line, and nothing else is markup', () => {
  expect(
    parsePage('Call `POST /v1` **once**, see [errors](/docs/errors#4030201): <b>2 * 3 * 4</b>').lead,
  ).toEqual([
    ...text('Call '),
    { kind: 'code', text: 'POST /v1' },
    ...text(' '),
    { kind: 'strong', text: 'once' },
    ...text(', see '),
    { kind: 'link', text: 'errors', href: '/docs/errors#4030201' },
    ...text(': <b>2 * 3 * 4</b>'),
  ])
})

test.each([
  '',
  '## Title {#id}',
  'Lead\n\n## Title',
  'Lead\n\n### Title {#id}',
  'Lead\n\n## Title {#Not an id}',
])('a page without a lead or with a heading that has no anchor is refused: %j', source =>
  expect(() => parsePage(source)).toThrow(),
)
