'use client'
import { Paperclip, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { writeSize } from './write-size.ts'

interface AttachmentFieldsProps {
  files: File[]
  onChange: (files: File[]) => void
  limits: { files: number; bytes: number }
}

/** The files of an e-mail, their sizes, and how much room is left. */
export function AttachmentFields({ files, onChange, limits }: AttachmentFieldsProps) {
  const t = useTranslations('messages.send')
  const input = useRef<HTMLInputElement>(null)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const megabytes = limits.bytes / 1024 / 1024
  const tooMany = files.length > limits.files && t('tooMany', { count: limits.files })
  const problem = bytes > limits.bytes ? t('tooLarge', { megabytes }) : tooMany
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('attachments')}</legend>
      {files.length > 0 && (
        <ul className="mb-2 divide-y border-y text-sm">
          {files.map((file, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and a row holds nothing of its own
            <li key={place} className="flex h-10 items-center gap-2">
              <Paperclip aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
              <span className="min-w-0 truncate">{file.name}</span>
              <span className="ml-auto shrink-0 text-ink-3 tabular-nums">{writeSize(file.size)}</span>
              <Button
                look="quiet"
                size="small-icon"
                aria-label={t('removeFile', { name: file.name })}
                onClick={() => onChange(files.filter(other => other !== file))}
              >
                <X aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center justify-between gap-4">
        <Button onClick={() => input.current?.click()}>
          <Paperclip aria-hidden="true" />
          {t('addFiles')}
        </Button>
        {files.length > 0 && (
          <span className="text-ink-2 text-sm tabular-nums">
            {t('together', { size: writeSize(bytes), max: writeSize(limits.bytes) })}
          </span>
        )}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('addFiles')}
        onChange={event => {
          onChange([...files, ...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <p role="alert" className="mt-1.5 text-bad text-sm empty:hidden">
        {problem}
      </p>
      <p className="mt-1.5 text-ink-3 text-sm">{t('attachmentsHelp', { count: limits.files, megabytes })}</p>
    </fieldset>
  )
}
