import { convert, type FormatCallback } from 'html-to-text'

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** Most tables of e-mails only arrange things: each row is a line, and its cells are words apart. */
const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}
const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder)
  builder.addInline(' ')
}

/** An e-mail's text part: headings keep their letters, pictures give their description and address. */
export function textOf(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: html.length + 1 },
    formatters: { row, cell },
    selectors: [
      { selector: 'tr', format: 'row' },
      { selector: 'td', format: 'cell' },
      { selector: 'th', format: 'cell' },
      ...headings.map(selector => ({ selector, options: { uppercase: false } })),
      {
        selector: 'img',
        options: { pathRewrite: (path: string) => (/^(data|cid):/i.test(path) ? '' : path) },
      },
    ],
  })
}
