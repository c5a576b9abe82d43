import { expect, test } from 'vitest'
import { genericConfig } from './config.ts'
import { custom, ims, kata, kingone } from './presets.ts'
import { prefilled } from './testing/prefilled.ts'

const right = {
  ...prefilled(custom),
  baseUrl: 'https://api.example.com/v1/',
  secrets: 'api_key: k',
  reportSecret: 's',
}

test.each([ims, kata, kingone, custom])('the form of $name begins with settings that work', vendor => {
  const parsed = genericConfig.safeParse({ ...prefilled(vendor), ...right, body: prefilled(vendor).body })
  expect(parsed).toMatchObject({ success: true, data: { baseUrl: 'https://api.example.com/v1' } })
})

test.each([
  ['baseUrl', { baseUrl: 'https://user@api.example.com' }, 'must be a plain address'],
  ['baseUrl', { baseUrl: 'https://api.example.com/?key=1' }, 'must be a plain address'],
  ['path', { path: 'messages' }, 'must be a path'],
  ['path', { path: '/a/../b' }, 'must be a path'],
  ['path', { path: '/a/%2e%2E/b' }, 'must be a path'],
  ['path', { path: '/a b' }, 'must be a path'],
  ['path', { path: '/a#b' }, 'must be a path'],
  ['path', { path: '/{Recipient}' }, 'must be a path'],
  ['path', { path: '/{phone}' }, 'is no placeholder'],
  ['headers', { headers: 'no colon' }, 'every row needs a name'],
  ['headers', { headers: 'host: evil' }, 'is no header of yours'],
  ['headers', { headers: 'x y: 1' }, 'is no header of yours'],
  ['headers', { headers: 'x-a: 1\nX-A: 2' }, 'is there twice'],
  ['headers', { headers: 'x-a: {text}' }, 'belongs in the body'],
  ['headers', { headers: 'x-a: ä' }, 'must be visible ASCII characters'],
  ['headers', { headers: 'Authorization: Bearer abc' }, 'write the secret as a placeholder'],
  ['headers', { headers: 'x-api-key: abc' }, 'write the secret as a placeholder'],
  ['body', { body: '{"to": {recipient}}' }, 'must be JSON with placeholders in strings'],
  ['body', { body: '{"{text}": 1}' }, 'must be JSON with placeholders in strings'],
  ['body', { body: '["{otp}"]' }, 'is no placeholder'],
  ['body', { body: '["{code|number}"]' }, 'is no placeholder'],
  ['body', { body: '["{code|eval}"]' }, 'is no placeholder'],
  ['body', { body: '['.repeat(1000) + ']'.repeat(1000) }, 'must be JSON with placeholders in strings'],
  ['bodyKind', { method: 'GET' }, 'GET carries no body'],
  ['secrets', { secrets: 'api_key: k\ncode: x' }, 'is no name for a secret'],
  ['secrets', { secrets: 'api_key: k\nBad: x' }, 'is no name for a secret'],
  ['secrets', { secrets: 'api_key: ' }, 'the secret is empty'],
  ['secrets', { secrets: 'api_key: a\napi_key: b' }, 'is there twice'],
  ['idPath', { idPath: 'a..b' }, 'is no path into an answer'],
  ['idPath', { idPath: '', statusPath: '' }, 'a path is missing'],
  ['answerWords', { answerWords: 'ok: yes' }, 'every row needs a meaning'],
  ['answerWords', { answerWords: 'bad: refused' }, 'nothing means accepted'],
  ['refusedStatuses', { refusedStatuses: '42' }, 'must be HTTP statuses'],
  ['reportStatusPath', { reportStatusPath: '' }, 'a path is missing'],
  ['reportIdPath', { reportIdPath: '', reportReferencePath: '' }, 'a path is missing'],
  ['reportWords', { reportWords: 'done: ERROR' }, 'every row needs a meaning'],
  ['reportWords', { reportWords: '' }, 'no word has a meaning'],
  ['reportHeader', { reportHeader: '' }, 'is no header of yours'],
  ['reportSecret', { reportSecret: '' }, 'a secret is missing'],
  ['reportUser', { reportProof: 'basic' }, 'a user is missing'],
  ['reportProof', { reportKind: 'query' }, 'a signature needs a body'],
] as const)('%s is refused: %j', (field, change, message) => {
  const parsed = genericConfig.safeParse({ ...right, ...change })
  expect(parsed.error?.issues).toContainEqual(expect.objectContaining({ path: [field], message }))
})
