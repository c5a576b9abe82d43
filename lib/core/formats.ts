// Making a format costs as much as using it a hundred times, and a list makes one for each cell.
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function once<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: unknown[],
  make: () => Format,
): Format {
  const name = JSON.stringify(key)
  const format = made.get(name) ?? make()
  made.set(name, format)
  return format as Format
}

/** The `Intl.NumberFormat` of a locale and these options, made once. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(['number', locale, options], () => new Intl.NumberFormat(locale, options))
}

/** The `Intl.DateTimeFormat` of a locale and these options, made once. */
export function dateTimeFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  return once(['date', locale, options], () => new Intl.DateTimeFormat(locale, options))
}
