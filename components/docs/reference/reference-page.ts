import { startScript } from './start-script.ts'

interface ReferencePage {
  locale: string
  title: string
  back: string
  backHref: string
  specUrl: string
  origin: string
  /** Of this answer: the front door's policy asks for it. */
  nonce: string
  versions: { scalar: string; sans: string; mono: string }
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, mark => escapes[mark] ?? mark)

/** The reference as a document of its own: html that asks nobody but us. */
export function referencePage(page: ReferencePage): string {
  const script = startScript(page)
  const asset = (name: string, version: string) => `/docs/reference/${name}?v=${version}`
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(page.title)} · Sandi</title>
<link rel="icon" href="/icon.svg">
<style>
@font-face { font-family: "Geist"; src: url("${asset('sans.woff2', page.versions.sans)}") format("woff2"); font-weight: 100 900; font-display: swap }
@font-face { font-family: "Geist Mono"; src: url("${asset('mono.woff2', page.versions.mono)}") format("woff2"); font-weight: 100 900; font-display: swap }
:root { --scalar-custom-header-height: 45px; color-scheme: light dark; background: #fdfdfc; color: #292522 }
:root.dark { background: #131110; color: #ebe8e4 }
body { margin: 0 }
.bar { position: sticky; top: 0; z-index: 100; display: flex; align-items: center; height: 44px; padding: 0 24px; border-bottom: 1px solid #e6e4e0; background: inherit; font: 500 14px "Geist", system-ui, sans-serif }
.dark .bar { border-color: #2b2927 }
html { background-clip: border-box }
.bar a { color: inherit; text-decoration: none; border-radius: 4px }
.bar a:hover { text-decoration: underline; text-underline-offset: 3px }
.bar a:focus-visible { outline: 2px solid #1b7a7c; outline-offset: 3px }
</style>
</head>
<body style="background: inherit">
<header class="bar"><a href="${page.backHref}"><span aria-hidden="true">←</span> ${escaped(page.back)}</a></header>
<div id="reference"></div>
<script nonce="${escaped(page.nonce)}" src="${asset('scalar.js', page.versions.scalar)}"></script>
<script nonce="${escaped(page.nonce)}">${script}</script>
</body>
</html>`
}
