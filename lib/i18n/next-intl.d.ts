import type { Locale } from './locales.ts'
import type { messages } from './messages.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: (typeof messages)['en']
  }
}
