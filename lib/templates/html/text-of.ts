import { convert } from 'html-to-text'

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** An e-mail's text part: headings keep their letters, pictures give their description and address. */
export function textOf(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: html.length + 1 },
    selectors: [
      ...headings.map(selector => ({ selector, options: { uppercase: false } })),
      {
        selector: 'img',
        options: { pathRewrite: (path: string) => (/^(data|cid):/i.test(path) ? '' : path) },
      },
    ],
  })
}
