import type { Metadata } from 'next'
import { createTranslator } from 'next-intl'
import { getLocale } from 'next-intl/server'
import { Button } from '#components/ui/button.tsx'
import { describeUnsubscription } from '#lib/campaigns/unsubscribe.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { messages } from '#lib/i18n/messages.ts'
import { Notice } from '../../notice.tsx'
import { PublicHeading } from '../../public-heading.tsx'
import { leave } from './actions.ts'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/**
 * Where a campaign's link leads: in the merchant's language, without a session, and without scripts. Looking changes
 * nothing, because programs that check mails for viruses look at every link.
 */
export default async function UnsubscribePage({ params }: PageProps<'/unsubscribe/[token]'>) {
  const { token } = await params
  const found = await describeUnsubscription(token)
  if (!found) {
    const t = texts(await readersLocale())
    return <Notice title={t('unknownTitle')}>{t('unknownText')}</Notice>
  }
  const { merchantName: merchant, address, locale, unsubscribed } = found
  const t = texts(locale)
  return (
    <div lang={locale}>
      <PublicHeading title={unsubscribed ? t('doneTitle') : t('title', { merchant })}>
        {t(unsubscribed ? 'doneText' : 'text', { merchant, address })}
      </PublicHeading>
      {!unsubscribed && (
        <form action={leave.bind(null, token)}>
          <Button type="submit" look="primary">
            {t('submit')}
          </Button>
        </form>
      )}
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
