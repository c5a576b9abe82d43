import type { IOptions } from 'sanitize-html'
import { cleanCss } from './clean-css.ts'

const structure = ['html', 'head', 'body', 'title', 'meta', 'style']
const blocks =
  'address article aside blockquote center dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section ul'
const tables = 'caption col colgroup table tbody td tfoot th thead tr'
const inline =
  'a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
// Gone with everything in them; of other tags that are not allowed, the text stays.
const dropped =
  'script textarea option select noscript iframe object embed applet svg math template xmp noembed noframes plaintext audio video frameset'

const metaNames = ['content-type', 'x-ua-compatible', 'content-language']
const picture = /^data:image\/(?!svg)[a-z0-9.+-]+[;,]/i

type Attributes = Record<string, string>

/** What an e-mail may contain: a whole document with tables, styles and pictures, but nothing that runs or asks. */
export const rules: IOptions = {
  allowedTags: [...structure, ...[blocks, tables, inline].flatMap(names => names.split(' '))],
  allowVulnerableTags: true,
  nonTextTags: dropped.split(' '),
  nestingLimit: 200,
  allowedAttributes: {
    '*': 'align alt bgcolor border class color dir height hidden id lang role style title valign width aria-* data-*'.split(
      ' ',
    ),
    a: ['href', 'name', 'rel', 'target'],
    blockquote: ['cite'],
    body: [
      'background',
      'link',
      'vlink',
      'alink',
      'text',
      'topmargin',
      'leftmargin',
      'marginwidth',
      'marginheight',
    ],
    col: ['span'],
    colgroup: ['span'],
    font: ['face', 'size'],
    html: ['xmlns', 'xml:lang'],
    img: ['src', 'hspace', 'vspace'],
    li: ['value'],
    meta: ['charset', 'name', 'content', 'http-equiv'],
    ol: ['start', 'type', 'reversed'],
    q: ['cite'],
    style: ['type', 'media'],
    table: ['background', 'cellpadding', 'cellspacing', 'frame', 'rules', 'summary'],
    td: ['abbr', 'background', 'colspan', 'headers', 'nowrap', 'rowspan', 'scope'],
    th: ['abbr', 'background', 'colspan', 'headers', 'nowrap', 'rowspan', 'scope'],
    time: ['datetime'],
    tr: ['background'],
    ul: ['type'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'sms'],
  allowedSchemesByTag: { img: ['http', 'https', 'cid', 'data'] },
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'background'],
  parseStyleAttributes: false,
  transformTags: {
    '*': (tagName, attribs) => ({ tagName, attribs: withCleanStyle(attribs) }),
    img: (tagName, attribs) => ({ tagName, attribs: onlyPictures(attribs) }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'meta' && isInstruction(attribs),
}

function withCleanStyle(attribs: Attributes): Attributes {
  return attribs.style === undefined ? attribs : { ...attribs, style: cleanCss(attribs.style) }
}

function onlyPictures(attribs: Attributes): Attributes {
  const { src = '', ...others } = attribs
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers read past control characters.
  const address = src.replace(/[\x00-\x20]/g, '')
  return /^data:/i.test(address) && !picture.test(address) ? others : attribs
}

/** A meta that tells the mail program to do something: refresh, set-cookie, a policy. */
function isInstruction(attribs: Attributes): boolean {
  const equivalent = attribs['http-equiv']
  return equivalent !== undefined && !metaNames.includes(equivalent.trim().toLowerCase())
}
