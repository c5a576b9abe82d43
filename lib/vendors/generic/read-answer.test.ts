import { expect, test } from 'vitest'
import { genericConfig } from './config.ts'
import { rehearsal } from './rehearsal.ts'

const base = { baseUrl: 'https://api.example.com', bodyKind: 'none' }
const words = {
  ...base,
  idPath: 'id',
  statusPath: 'status',
  reasonPath: 'why',
  answerWords: 'OK: accepted\n0: accepted\ncode:7: refused\nbusy: unavailable',
  refusedStatuses: '400, 422',
}
const read = (config: object, status: number, text: string) =>
  rehearsal.answer(genericConfig.parse(config), status, text)

test.each([
  [200, '{"id":"a","status":"ok"}', { kind: 'accepted', vendorMessageId: 'a' }],
  [
    202,
    '{"id":12345678901234567890,"status":0}',
    { kind: 'accepted', vendorMessageId: '12345678901234567890' },
  ],
  [200, '{"id":"a","status":"code:7","why":"no such number"}', { kind: 'refused', reason: 'no such number' }],
  [200, '{"status":"busy"}', { kind: 'unavailable', reason: 'the vendor answered busy' }],
  [200, '{"id":"a","status":"surprise"}', { kind: 'ambiguous' }],
  [200, '{"status":"ok"}', { kind: 'ambiguous' }],
  [200, '{"id":{},"status":"ok"}', { kind: 'ambiguous' }],
  [200, '<html>', { kind: 'unavailable', reason: 'unreadable answer' }],
  [422, '{"why":"bad number"}', { kind: 'refused', reason: 'bad number' }],
  [409, '{"id":"a","status":"ok"}', { kind: 'unavailable' }],
  [500, '{"id":"a","status":"ok"}', { kind: 'unavailable' }],
  [504, '{"id":"a","status":"ok"}', { kind: 'ambiguous' }],
  [401, '{"why":"who are you"}', { kind: 'unavailable', reason: 'who are you' }],
])('HTTP %i %s', (status, text, outcome) => {
  expect(read(words, status, text)).toMatchObject(outcome)
})

test('an answer whose HTTP status alone counts needs no body, and our reference is its id', () => {
  const config = { ...base, answerKind: 'status' }
  expect(read(config, 204, '')).toEqual({
    kind: 'accepted',
    vendorMessageId: '0198c0de-0000-7000-8000-000000000001',
  })
  expect(read(config, 400, '')).toMatchObject({ kind: 'unavailable' })
})

test('an answer as a form is read by names, a page of HTML is none', () => {
  const config = { ...base, answerKind: 'form', idPath: 'msgid' }
  expect(read(config, 200, 'msgid=17&x=1\n')).toEqual({ kind: 'accepted', vendorMessageId: '17' })
  expect(read(config, 200, '<a href="?msgid=17">')).toMatchObject({ kind: 'unavailable' })
})

test('a missed call is taken only with a number long enough for its code', () => {
  const config = { ...base, idPath: 'id', callerPath: 'from' }
  expect(read(config, 200, '{"id":"a","from":"+62 21-5086 1234"}')).toEqual({
    kind: 'accepted',
    vendorMessageId: 'a',
    caller: '622150861234',
  })
  expect(read(config, 200, '{"id":"a","from":"123"}')).toMatchObject({ kind: 'ambiguous' })
})

test('* gives every other word its meaning', () => {
  const config = { ...words, answerWords: 'ok: accepted\n*: refused' }
  expect(read(config, 200, '{"status":"surprise"}')).toMatchObject({ kind: 'refused' })
})
