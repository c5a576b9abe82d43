import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EmailDemo } from './demos/email-demo.tsx'
import { MissedCallDemo } from './demos/missed-call-demo.tsx'
import { OtpDemo } from './demos/otp-demo.tsx'
import { exampleFiles } from './files.ts'
import { readSource } from './read-source.ts'
import { SourceTabs } from './source-tabs.tsx'

const demos: Record<string, ReactNode> = {
  otpField: <OtpDemo />,
  missedCallField: <MissedCallDemo />,
  emailField: <EmailDemo />,
}

/** A field at work, and below it the files it is made of. */
export async function Example({ name }: { name: string }) {
  const t = await getTranslations('docs.example')
  const files = await Promise.all(
    (exampleFiles[name] ?? []).map(async file => ({ name: file, text: await readSource(file) })),
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {demos[name] && (
        <section aria-label={t('live')} className="rounded-lg border bg-raised p-5 sm:p-8">
          {demos[name]}
        </section>
      )}
      <SourceTabs label={t('files')} files={files} />
    </div>
  )
}
