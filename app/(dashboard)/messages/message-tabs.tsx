import { useTranslations } from 'next-intl'
import { LinkTabs } from '#components/ui/link-tabs.tsx'

/** From the campaigns to who is left out of them. */
export function MessageTabs({ maySuppress }: { maySuppress: boolean }) {
  const t = useTranslations('messages')
  if (!maySuppress) return null
  return (
    <div className="mb-5">
      <LinkTabs
        label={t('tabs.label')}
        items={[
          { href: '/messages', label: t('tabs.campaigns') },
          { href: '/messages/suppressions', label: t('tabs.suppressions') },
        ]}
      />
    </div>
  )
}
