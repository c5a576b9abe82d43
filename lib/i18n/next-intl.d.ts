import type { Locale } from './locales.ts'

// Not the messages: typed keys made checking types take minutes. `npm run check` looks keys up by itself.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
  }
}
