import type { Metadata } from 'next'
import { createTranslator } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { describeUnsubscription } from '#lib/campaigns/unsubscribe.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { messages } from '#lib/i18n/messages.ts'
import { leave } from './actions.ts'

export async function generateMetadata({ params }: PageProps<'/unsubscribe/[token]'>): Promise<Metadata> {
  const found = await describeUnsubscription((await params).token)
  const t = texts(found?.locale ?? (await readersLocale()))
  const title = found ? t('title', { merchant: found.merchantName }) : t('unknownTitle')
  return { title: { absolute: title }, robots: { index: false, follow: false } }
}

/**
 * Where a campaign's link leads: in the merchant's language, without a session, and without scripts. Looking changes
 * nothing, because programs that check mails for viruses look at every link.
 */
export default async function UnsubscribePage({ params }: PageProps<'/unsubscribe/[token]'>) {
  const { token } = await params
  const found = await describeUnsubscription(token)
  const locale = found?.locale ?? (await readersLocale())
  const t = texts(locale)
  if (!found) return <Told locale={locale} title={t('unknownTitle')} text={t('unknownText')} />
  const { merchantName: merchant, address, unsubscribed } = found
  if (unsubscribed) {
    return <Told locale={locale} title={t('doneTitle')} text={t('doneText', { merchant, address })} />
  }
  return (
    <Told locale={locale} title={t('title', { merchant })} text={t('text', { merchant, address })}>
      <form action={leave.bind(null, token)} className="mt-6">
        <Button type="submit" look="primary">
          {t('submit')}
        </Button>
      </form>
    </Told>
  )
}

function Told(props: { locale: Locale; title: string; text: string; children?: ReactNode }) {
  const { locale, title, text, children } = props
  return (
    <div lang={locale} className="[overflow-wrap:anywhere]">
      <h1 className="font-semibold text-2xl tracking-[-0.02em]">{title}</h1>
      <p className="mt-2 text-ink-2">{text}</p>
      {children}
    </div>
  )
}

function texts(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: 'messages.unsubscribe' })
}

async function readersLocale(): Promise<Locale> {
  const locale = await getLocale()
  return isLocale(locale) ? locale : 'en'
}
