import { getTranslations } from 'next-intl/server'
import { Demo } from './demo.tsx'
import { exampleFiles } from './files.ts'
import { readSource } from './read-source.ts'
import { SourceTabs } from './source-tabs.tsx'

const demos = ['otpField', 'missedCallField', 'emailField'] as const

/** A field at work, and below it the files it is made of. */
export async function Example({ name }: { name: string }) {
  const t = await getTranslations('docs.example')
  const files = await Promise.all(
    (exampleFiles[name] ?? []).map(async file => ({ name: file, text: await readSource(file) })),
  )
  const demo = demos.find(one => one === name)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {demo && (
        <section aria-label={t(`live.${demo}`)} className="rounded-lg border bg-raised p-5 sm:p-8">
          <Demo name={demo} />
        </section>
      )}
      <SourceTabs label={t('files')} files={files} />
    </div>
  )
}
