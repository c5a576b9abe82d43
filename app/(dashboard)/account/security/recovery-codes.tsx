'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, buttonStyle } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { DialogActions } from '#components/ui/dialog.tsx'

interface RecoveryCodesProps {
  codes: string[]
  email: string
  onStored: () => void
}

/** New recovery codes, shown this once. */
export function RecoveryCodes({ codes, email, onStored }: RecoveryCodesProps) {
  const t = useTranslations('account.recovery')
  const text = `${t('fileTitle', { email })}\n\n${codes.join('\n')}\n`
  return (
    <div role="status">
      <h3 className="font-medium">{t('title')}</h3>
      <p className="mt-1 text-ink-2">{t('intro')}</p>
      <div className="relative mt-4 rounded-lg border bg-sunken p-4">
        <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5 font-mono text-sm max-sm:pt-7">
          {codes.map(code => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyButton text={codes.join('\n')} label={t('copy')} className="absolute top-1.5 right-1.5" />
      </div>
      <DialogActions>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="sandi-recovery-codes.txt"
          className={buttonStyle()}
        >
          <Download aria-hidden="true" />
          {t('download')}
        </a>
        <Button look="primary" onClick={onStored}>
          {t('stored')}
        </Button>
      </DialogActions>
    </div>
  )
}
