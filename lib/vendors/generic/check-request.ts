import { BadBody, readBody } from './body.ts'
import { percentEncoded } from './escape.ts'
import { hasDotSegment, isHeaderName, reservedHeaders } from './http-parts.ts'
import type { Refuse } from './refuse.ts'
import { readRows } from './rows.ts'
import type { GenericConfig } from './settings.ts'
import { fill, placeholdersOf, readTemplate, type Template, UnknownFilter } from './template.ts'
import { bodyOnly, messageValues } from './values.ts'

type Request = Pick<
  GenericConfig,
  'baseUrl' | 'method' | 'path' | 'headers' | 'bodyKind' | 'body' | 'secrets'
>

/** Whether the request can be written from these templates, whatever the values are. */
export function checkRequest(config: Request, refuse: Refuse): void {
  const url = new URL(config.baseUrl)
  if (url.search || url.hash || url.username || url.password) refuse('baseUrl', 'must be a plain address')
  const secrets = checkSecrets(config.secrets, refuse)
  const known = new Set<string>([...messageValues, ...secrets])
  checkPath(config.path, known, refuse)
  checkHeaders(config.headers, known, refuse)
  if (config.method === 'GET' && config.bodyKind !== 'none') refuse('bodyKind', 'GET carries no body')
  if (config.bodyKind === 'none') return
  reading('body', refuse, () => {
    const { templates } = readBody(config.bodyKind, config.body)
    for (const template of templates) checkNames('body', template, known, refuse)
  })
}

function checkSecrets(text: string, refuse: Refuse): string[] {
  const rows = readRows(text, 'first')
  if (!rows) refuse('secrets', 'every row needs a name')
  for (const [name, value] of rows ?? []) {
    const taken = (messageValues as readonly string[]).includes(name)
    if (taken || !/^[a-z][a-z0-9_]{0,39}$/.test(name)) refuse('secrets', 'is no name for a secret', { name })
    else if (value === '') refuse('secrets', 'the secret is empty', { name })
  }
  const names = (rows ?? []).map(([name]) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) refuse('secrets', 'is there twice', { name: twice })
  return names
}

function checkPath(text: string, known: Set<string>, refuse: Refuse): void {
  reading('path', refuse, () => {
    const template = readTemplate(text)
    checkNames('path', template, known, refuse)
    const written = fill(template, {}, percentEncoded)
    const plain = /^([/?][\x21-\x7e]*)?$/.test(written) && !/[#{}\\<>"^`|]/.test(written)
    if (!plain || hasDotSegment(written)) refuse('path', 'must be a path')
  })
}

/** Headers whose value would be a secret in plain sight, in the form and in the audit log. */
const secretHeader = /^(authorization|cookie|.*api-?key|.*(access|auth)-?token|.*secret)$/i

function checkHeaders(text: string, known: Set<string>, refuse: Refuse): void {
  const rows = readRows(text, 'first')
  if (!rows) refuse('headers', 'every row needs a name')
  for (const [name, value] of rows ?? []) {
    if (!isHeaderName(name) || reservedHeaders.has(name.toLowerCase())) {
      refuse('headers', 'is no header of yours', { name })
    }
    reading('headers', refuse, () => {
      const template = readTemplate(value)
      checkNames('headers', template, known, refuse)
      const gaps = placeholdersOf(template)
      if (gaps.length === 0 && secretHeader.test(name)) {
        refuse('headers', 'write the secret as a placeholder', { name })
      }
      const long = gaps.find(part => bodyOnly.includes(part.name) && !part.filter)
      if (long) refuse('headers', 'belongs in the body', { name: `{${long.name}}` })
      if (!template.every(part => typeof part !== 'string' || /^[\x20-\x7e]*$/.test(part))) {
        refuse('headers', 'must be visible ASCII characters', { name })
      }
    })
  }
  const names = (rows ?? []).map(([name]) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) refuse('headers', 'is there twice', { name: twice })
}

function checkNames(
  field: 'path' | 'headers' | 'body',
  template: Template,
  known: Set<string>,
  refuse: Refuse,
): void {
  for (const { name, filter } of placeholdersOf(template)) {
    if (!known.has(name)) refuse(field, 'is no placeholder', { name: `{${name}}` })
    else if (filter === 'number' && name !== 'validity_seconds') {
      refuse(field, 'is no placeholder', { name: `{${name}|number}` })
    }
  }
}

function reading(field: 'path' | 'headers' | 'body', refuse: Refuse, read: () => void): void {
  try {
    read()
  } catch (error) {
    if (error instanceof UnknownFilter) refuse(field, 'is no placeholder', { name: error.message })
    else if (error instanceof BadBody) refuse(field, 'must be JSON with placeholders in strings')
    else throw error
  }
}
