import type { Locale } from './locales.ts'
import type { Messages as All } from './messages.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: All
  }
}
