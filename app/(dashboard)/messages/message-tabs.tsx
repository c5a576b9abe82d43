import { useTranslations } from 'next-intl'
import { LinkTabs } from '#components/ui/link-tabs.tsx'

/** From the campaigns to who is left out of them, and to what was sent one by one. */
export function MessageTabs({ maySuppress }: { maySuppress: boolean }) {
  const t = useTranslations('messages')
  return (
    <div className="mb-5">
      <LinkTabs
        label={t('tabs.label')}
        items={[
          { href: '/messages', label: t('tabs.campaigns') },
          ...(maySuppress ? [{ href: '/messages/suppressions', label: t('tabs.suppressions') }] : []),
          { href: '/deliveries?method=Message', label: t('tabs.history') },
        ]}
      />
    </div>
  )
}
