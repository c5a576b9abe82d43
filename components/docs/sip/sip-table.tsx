import { getTranslations } from 'next-intl/server'
import { sipCodes } from '#lib/vendors/sip-codes.ts'

const groups = ['1', '2', '3', '4', '5', '6'] as const
const tones = { DELIVERED: 'text-ok', UNDELIVERED: 'text-ink-2', REJECTED: 'text-bad' }

/** The appendix: every code a call may end with. */
export async function SipTable() {
  const t = await getTranslations('docs.sip')
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="border-b [&_th]:h-9 [&_th]:text-left [&_th]:font-medium [&_th]:text-ink-3 [&_th]:text-xs">
          <th scope="col" className="w-14">
            {t('code')}
          </th>
          <th scope="col">{t('phrase')}</th>
          <th scope="col" className="w-32 sm:w-44">
            {t('status')}
          </th>
        </tr>
      </thead>
      {groups.map(group => (
        <tbody key={group}>
          <tr className="border-b">
            <th scope="rowgroup" colSpan={3} className="pt-5 pb-1.5 text-left font-semibold">
              {t(`groups.${group}`)}
            </th>
          </tr>
          {sipCodes
            .filter(({ code }) => String(code).startsWith(group))
            .map(({ code, phrase, status, note }) => (
              <tr
                key={code}
                id={`sip-${code}`}
                className="scroll-mt-16 border-b align-top target:bg-accent-soft"
              >
                <td className="py-2 font-mono">{code}</td>
                <td className="py-2 pr-4">
                  {phrase}
                  {note && <p className="text-ink-2">{t(`notes.${note}`)}</p>}
                </td>
                <td className={`py-2 font-mono text-xs leading-5 ${tones[status]}`}>{status}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}
