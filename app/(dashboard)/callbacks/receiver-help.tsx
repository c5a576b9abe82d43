import Link from 'next/link'
import { useTranslations } from 'next-intl'
import Receiver from '#components/callbacks/receivers/receiver.tsx'
import { Section } from '#components/ui/section.tsx'

/** A server that receives callbacks and checks who sent them. */
export function ReceiverHelp() {
  const t = useTranslations('callbacks.empty')
  const link = (text: React.ReactNode) => (
    <Link href="/docs/callbacks" className="text-accent underline underline-offset-3">
      {text}
    </Link>
  )
  return (
    <Section title={t('receiver')} description={t.rich('receiverText', { link })}>
      <Receiver />
    </Section>
  )
}
