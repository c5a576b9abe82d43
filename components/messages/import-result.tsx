import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { ScrollRegion } from '#components/ui/scroll-region.tsx'
import type { ImportOutcome } from '#lib/campaigns/suppressions.ts'

/** What an import added, and which of its lines hold no address. */
export function ImportResult({ outcome }: { outcome: Extract<ImportOutcome, { kind: 'imported' }> }) {
  const t = useTranslations('messages.suppressions')
  const { added, known, invalid, invalidCount } = outcome
  return (
    <>
      <div role="status" className="space-y-3">
        <Alert tone="ok" title={t('imported', { added })}>
          {known > 0 && t('importedKnown', { known })}
        </Alert>
        {invalidCount > 0 && (
          <>
            <p>{t('importInvalid', { count: invalidCount })}</p>
            <ScrollRegion
              label={t('importInvalid', { count: invalidCount })}
              className="max-h-40 overflow-y-auto rounded-md bg-sunken px-3 py-2 font-mono text-sm"
            >
              {invalid.map(({ line, value }) => (
                <p key={line} className="[overflow-wrap:anywhere]">
                  {t('importLine', { line, value })}
                </p>
              ))}
            </ScrollRegion>
          </>
        )}
      </div>
      <DialogActions>
        <DialogClose>
          <Button look="primary">{t('close')}</Button>
        </DialogClose>
      </DialogActions>
    </>
  )
}
