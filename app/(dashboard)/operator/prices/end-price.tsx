'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Field } from '#components/form/field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { end } from './actions.ts'

interface EndPriceProps {
  /** `coming`: it has not begun. */
  price: { id: string; product: string; country: string; coming: boolean }
  timeZone: string
}

/** Ends a price in force, or withdraws one that has not begun. */
export function EndPrice({ price: { id, product, country, coming }, timeZone }: EndPriceProps) {
  const t = useTranslations('operator.endPrice')
  const words = useTranslations(coming ? 'operator.endPrice.withdraw' : 'operator.endPrice.end')
  const [moment, setMoment] = useState('')
  return (
    <ConfirmDialog
      title={words('title', { product, country })}
      description={words('text')}
      confirm={words('confirm')}
      trigger={
        <Button
          look="quiet"
          size="small"
          aria-label={t('label', { action: words('button'), product, country })}
        >
          {words('button')}
        </Button>
      }
      action={() => end(id, { end: coming ? '' : moment })}
      onDone={() => showToast('success', words('done'))}
    >
      {!coming && (
        <Field id={`end-${id}`} label={t('when')} help={t('whenHelp', { zone: timeZone })} className="mb-4">
          {attributes => (
            <Input
              {...attributes}
              type="datetime-local"
              value={moment}
              onChange={event => setMoment(event.target.value)}
            />
          )}
        </Field>
      )}
    </ConfirmDialog>
  )
}
