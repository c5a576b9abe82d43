/** Fields of headers, or of a status in the same form: names in lower case, the first of each, unfolded. */
export type MailFields = ReadonlyMap<string, string>

/** The groups of fields that empty lines part (RFC 3464, 2.1); what is no field is passed over. */
export function readFieldGroups(text: string): MailFields[] {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n\n+/)
    .map(readFields)
    .filter(fields => fields.size > 0)
}

function readFields(group: string): MailFields {
  const fields = new Map<string, string>()
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    if (key && !fields.has(key)) fields.set(key, value.trim())
  }
  return fields
}

/** The value of a typed field, `rfc822; budi@example.com`, without its type. */
export function untyped(value: string | undefined): string {
  return (value ?? '').replace(/^[\w-]+\s*;\s*/, '')
}
