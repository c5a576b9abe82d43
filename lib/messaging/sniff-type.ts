const unknown = 'application/octet-stream'

/** Kinds of text, which their bytes do not tell. */
const textTypes: Record<string, string> = {
  csv: 'text/csv',
  eml: 'message/rfc822',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vcf: 'text/vcard',
  xml: 'application/xml',
}

/** What runs when it is opened: mail servers refuse it, and the whole message with it. */
const programs = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/vnd.microsoft.portable-executable',
  'application/x-ms-shortcut',
  'application/x-msi',
])

/** The media type of a file by its bytes, of text by its name as well; undefined for a program. */
export async function sniffType(name: string, content: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(content)
  if (found) return programs.has(found.mime) ? undefined : found.mime
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return isText(content) ? (textTypes[extension] ?? 'text/plain') : unknown
}

function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has.
    return !/[\x00-\x08\x0e-\x1f]/.test(text)
  } catch {
    return false
  }
}
