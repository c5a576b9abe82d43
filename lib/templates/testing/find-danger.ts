import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const forbidden =
  'script iframe frame frameset object embed applet base link form input button select option textarea keygen isindex svg math template noscript noembed xmp plaintext video audio source track portal layer bgsound marquee'.split(
    ' ',
  )
const addressed = [
  'href',
  'src',
  'background',
  'cite',
  'action',
  'formaction',
  'poster',
  'data',
  'srcset',
  'xlink:href',
]
const safeSchemes = ['http:', 'https:', 'mailto:', 'tel:', 'sms:']

/** What in a document, parsed as browsers parse it, runs code, navigates or asks for input. */
export function findDanger(html: string): string[] {
  const found: string[] = []
  visit(parse(html, { scriptingEnabled: true }))
  visit(parse(html, { scriptingEnabled: false }))
  return found

  function visit(node: Node): void {
    if ('tagName' in node) found.push(...dangerOf(node))
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
}

function dangerOf(element: Element): string[] {
  const { tagName, attrs, namespaceURI, childNodes } = element
  const found = forbidden.includes(tagName) || !namespaceURI.endsWith('/xhtml') ? [`<${tagName}>`] : []
  for (const { name, value } of attrs) {
    if (name.startsWith('on')) found.push(`${name}=${value}`)
    if (addressed.includes(name) && !isSafe(tagName, value)) found.push(`${name}=${value}`)
    if (name === 'style' && isDangerousCss(value)) found.push(`style=${value}`)
    if (name === 'http-equiv' && !/^(content-type|x-ua-compatible)$/i.test(value)) found.push(`meta ${value}`)
  }
  if (tagName === 'style') {
    const css = childNodes.map(child => ('value' in child ? child.value : '')).join('')
    if (isDangerousCss(css)) found.push(`<style>${css}`)
  }
  return found
}

/** As a browser resolves it; what is no address at all goes nowhere. */
function isSafe(tagName: string, value: string): boolean {
  const url = URL.parse(value, 'https://example.com/')
  if (!url || safeSchemes.includes(url.protocol)) return true
  const picture = url.protocol === 'cid:' || /^data:image\/(?!svg)[a-z0-9.+-]+[;,]/.test(url.href)
  return tagName === 'img' && picture
}

/** Read with escapes resolved and spaces left out; what looks like a comment may be in a string. */
function isDangerousCss(css: string): boolean {
  return [css, css.replace(/\/\*[\s\S]*?\*\//g, '')].some(read =>
    /expression\(|javascript:|vbscript:|@import|binding:|behaviou?r:|data:text|data:image\/svg/.test(
      plain(read),
    ),
  )
}

function plain(css: string): string {
  return css
    .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/[\\\s"']/g, '')
    .normalize('NFKC')
    .toLowerCase()
}
