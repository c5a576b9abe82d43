import { getTranslations } from 'next-intl/server'
import { Demo } from './demo.tsx'
import { exampleFiles } from './files.ts'
import { readSource } from './read-source.ts'
import { SourceTabs } from './source-tabs.tsx'

const shown = ['otpField', 'missedCallField', 'emailField']

/** A field at work, and below it the files it is made of. */
export async function Example({ name }: { name: string }) {
  const t = await getTranslations('docs.example')
  const files = await Promise.all(
    (exampleFiles[name] ?? []).map(async file => ({ name: file, text: await readSource(file) })),
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {shown.includes(name) && (
        <section aria-label={t(`live.${name}`)} className="rounded-lg border bg-raised p-5 sm:p-8">
          <Demo name={name} />
        </section>
      )}
      <SourceTabs label={t('files')} files={files} />
    </div>
  )
}
