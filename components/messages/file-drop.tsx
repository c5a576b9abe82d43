'use client'
import { FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { writeSize } from './write-size.ts'

interface FileDropProps {
  file: File | undefined
  onChoose: (file: File) => void
  attributes: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }
}

/** A file by dropping it here or by choosing it. */
export function FileDrop({ file, onChoose, attributes }: FileDropProps) {
  const t = useTranslations('messages.upload')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const choose = (chosen: File | undefined) => chosen && onChoose(chosen)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the field inside does the same
    <div
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'flex min-h-32 flex-col items-center justify-center gap-1.5 rounded-lg border border-dashed px-4 py-6 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent',
        over ? 'border-accent bg-accent-soft' : 'border-control-strong bg-sunken',
        attributes['aria-invalid'] && 'border-bad',
      )}
    >
      <FileSpreadsheet aria-hidden="true" className="size-6 stroke-[1.25] text-ink-3" />
      <input
        {...attributes}
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        className="sr-only"
        onChange={event => {
          choose(event.target.files?.[0])
          // The same file again, mended meanwhile, is a change too.
          event.target.value = ''
        }}
      />
      {file ? (
        <p className="[overflow-wrap:anywhere]">
          <span className="font-medium">{file.name}</span>{' '}
          <span className="whitespace-nowrap text-ink-3">{writeSize(file.size)}</span>
        </p>
      ) : (
        <p className="text-ink-2">{t('drop')}</p>
      )}
      <Button size="small" tabIndex={-1} onClick={() => input.current?.click()}>
        {file ? t('replace') : t('choose')}
      </Button>
    </div>
  )
}
