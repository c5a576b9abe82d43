/** A value as it may stand anywhere in a URL's path or query (RFC 3986: unreserved characters only). */
export function percentEncoded(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A value of `application/x-www-form-urlencoded`. */
export function formEncoded(value: string): string {
  return percentEncoded(value).replaceAll('%20', '+')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/** A value as XML text or attribute; characters that XML 1.0 cannot carry are left out. */
export function xmlEscaped(value: string): string {
  return (
    value
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"'\r]/g, sign => entities[sign] ?? '')
  )
}

export function unchanged(value: string): string {
  return value
}
