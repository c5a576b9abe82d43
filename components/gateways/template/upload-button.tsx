'use client'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'

const bytesMax = 200_000

/** Takes a template from a file; it is read here and goes nowhere until it is saved. */
export function UploadButton({ onText }: { onText: (text: string) => void }) {
  const t = useTranslations('template.upload')
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    if (file.size > bytesMax) return showToast('error', t('tooLarge'))
    try {
      onText(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
    } catch {
      showToast('error', t('noText'))
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".html,.htm,.txt,.tmpl"
        aria-label={t('button')}
        className="sr-only"
        tabIndex={-1}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void read(file)
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" />
        {t('button')}
      </Button>
    </>
  )
}
