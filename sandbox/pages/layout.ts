import { html, type Markup } from './html.ts'

/** Where the sandbox's two servers are, each without a slash at the end. */
export interface Places {
  vendors: string
  merchant: string
}

/** The frame of every page of the sandbox: head, masthead, content. */
export function layout(
  title: string,
  current: 'phones' | 'guide' | 'merchant',
  places: Places,
  tools: Markup,
  content: Markup,
): string {
  const link = (href: string, name: string, here: boolean) =>
    here ? html`<a href="${href}" aria-current="page">${name}</a>` : html`<a href="${href}">${name}</a>`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Sandi sandbox</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect x='4' y='1' width='8' height='14' rx='2.5' fill='%230f766e'/%3E%3C/svg%3E">
<link rel="preload" href="/assets/geist.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/assets/base.css">
<link rel="stylesheet" href="/assets/phones.css">
<link rel="stylesheet" href="/assets/apps.css">
<link rel="stylesheet" href="/assets/empty.css">
<link rel="stylesheet" href="/assets/merchant.css">
<script src="/assets/live.js" defer></script>
</head>
<body>
<header class="masthead">
  <a class="mark" href="${places.vendors}/phones"><i></i>Sandi <span>sandbox</span></a>
  <nav>${link(`${places.vendors}/phones`, 'Phones', current === 'phones')}${link(`${places.merchant}/`, 'Merchant', current === 'merchant')}${link(`${places.vendors}/`, 'Fates and vendors', current === 'guide')}</nav>
  ${tools}
</header>
<main>${content}</main>
</body>
</html>`.markup
}
