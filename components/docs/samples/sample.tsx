'use client'
import { useTranslations } from 'next-intl'
import { Segmented } from '#components/ui/segmented.tsx'
import { CodeFrame } from '../code-frame.tsx'
import { useFilling } from '../fill-in/use-filling.tsx'
import { type SampleName, sampleCall } from './endpoints.ts'
import { FilledText } from './filled-text.tsx'
import { sampleLanguages } from './languages.ts'
import { useSampleLanguage } from './use-sample-language.ts'

/** A call of the API in the reader's language, with the reader's own keys. */
export function Sample({ name }: { name: SampleName }) {
  const t = useTranslations('docs.samples')
  const { language, choose } = useSampleLanguage()
  const { filling } = useFilling()
  const label = t(`names.${name}`)
  const text = language.write(sampleCall(name, filling))
  return (
    <CodeFrame
      label={label}
      text={text}
      copy={t('copy', { label })}
      controls={
        <Segmented
          label={t('language')}
          size="small"
          value={language.id}
          onChange={choose}
          options={sampleLanguages.map(({ id, name }) => ({ value: id, label: name }))}
        />
      }
    >
      <FilledText text={text} values={[filling.key, filling.gatewayKey]} />
    </CodeFrame>
  )
}
