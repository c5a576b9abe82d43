import { getTranslations } from 'next-intl/server'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { channels } from '#lib/vendors/vendor.ts'

const places = ['4', '8', '2', '9', '1']

/** The quiet side of the pages before the sign-in: a code being typed. */
export async function Poster() {
  const t = await getTranslations('public.poster')
  return (
    <aside className="hidden flex-col justify-between border-l bg-sunken p-10 lg:flex">
      <div aria-hidden="true" className="flex flex-1 items-center justify-center gap-2.5 font-mono text-2xl">
        {places.map(digit => (
          <span
            key={digit}
            className="flex h-16 w-13 items-center justify-center rounded-lg border bg-raised"
          >
            {digit}
          </span>
        ))}
        <span className="flex h-16 w-13 items-center justify-center rounded-lg border border-accent bg-raised ring-3 ring-accent/15">
          <span className="h-6 w-0.5 animate-[pulse_1.2s_steps(2)_infinite] bg-accent" />
        </span>
      </div>
      <div>
        <p className="max-w-sm text-balance font-medium text-lg">{t('line')}</p>
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-ink-2 text-sm">
          {channels.map(channel => (
            <li key={channel}>
              <ChannelLabel channel={channel} />
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
