import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '#components/ui/badge.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { listSessions } from '#lib/auth/list-sessions.ts'
import { formats } from '#lib/i18n/locales.ts'
import { EndSession } from './end-session.tsx'

type Session = Awaited<ReturnType<typeof listSessions>>[number]

export async function SessionTable({ sessions, timeZone }: { sessions: Session[]; timeZone: string }) {
  const t = await getTranslations('account.sessions')
  const locale = formats[await getLocale()]
  const describe = ({ browser, system }: Session) =>
    browser && system ? t('browserOn', { browser, system }) : (browser ?? system ?? t('unknownBrowser'))
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('device')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('address')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('signedIn')}</HeadCell>
        <HeadCell>{t('seen')}</HeadCell>
        <HeadCell className="w-px">
          <span className="sr-only">{t('actions')}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {sessions.map(session => {
          const { id, here, ip, createdAt, seenAt } = session
          const address = ip ?? t('unknownAddress')
          return (
            <Row key={id}>
              <Cell>
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  {describe(session)}
                  {here && <Badge tone="accent">{t('here')}</Badge>}
                </span>
                <span className="block text-ink-3 sm:hidden">{address}</span>
              </Cell>
              <Cell className="font-mono max-sm:hidden">{address}</Cell>
              <Cell className="max-md:hidden">
                <Moment at={createdAt} timeZone={timeZone} locale={locale} />
              </Cell>
              <Cell>
                <Moment at={seenAt} timeZone={timeZone} locale={locale} />
              </Cell>
              <Cell className="text-right">
                {!here && <EndSession id={id} device={describe(session)} ip={address} />}
              </Cell>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}
