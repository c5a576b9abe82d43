import { referenceStyle } from './reference-style.ts'

interface Settings {
  specUrl: string
  origin: string
}

/** Starts Scalar in the page, in the dashboard's theme, without anything that asks another server. */
export function startScript({ specUrl, origin }: Settings): string {
  const settings = {
    url: specUrl,
    telemetry: false,
    withDefaultFonts: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: 'never',
    hideClientButton: true,
    hideDarkModeToggle: true,
    persistAuth: false,
    externalUrls: { dashboardUrl: origin, registryUrl: origin, proxyUrl: origin, apiBaseUrl: origin },
    theme: 'none',
    documentDownloadType: 'json',
    defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
    customCss: referenceStyle,
  }
  return `(() => {
  const theme = localStorage.getItem('theme') ?? 'system'
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  document.documentElement.classList.toggle('dark', dark)
  const settings = ${JSON.stringify(settings).replaceAll('<', '\\u003c')}
  Scalar.createApiReference('#reference', { ...settings, forceDarkModeState: dark ? 'dark' : 'light' })
})()`
}
