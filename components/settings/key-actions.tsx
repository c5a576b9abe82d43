'use client'
import { Ban, Ellipsis, PencilLine, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { KeyRow } from '#lib/api/list-keys.ts'
import type { KeyFields, RollFields } from '#lib/api/schema.ts'
import { KeyNameForm } from './key-name-form.tsx'
import { isWorking } from './key-state.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'
import { RollKeyForm } from './roll-key-form.tsx'

export interface KeyChanges {
  rename: (id: string, values: KeyFields) => Promise<ActionResult>
  roll: (id: string, values: RollFields) => Promise<ActionResult<{ key: string }>>
  revoke: (id: string) => Promise<ActionResult>
}

interface KeyActionsProps {
  merchantKey: Pick<KeyRow, 'id' | 'name' | 'state'>
  changes: KeyChanges
}

/** What can be done with a key that works. What was begun with it stays open when it no longer does. */
export function KeyActions({ merchantKey: { id, name, state }, changes }: KeyActionsProps) {
  const t = useTranslations('settings.keys')
  const [asked, setAsked] = useState<'rename' | 'roll' | 'revoke'>()
  const dialog = (of: typeof asked) => ({
    open: asked === of,
    onOpenChange: (open: boolean) => setAsked(open ? of : undefined),
  })
  return (
    <>
      {isWorking(state) && (
        <Menu
          label={t('actions', { name })}
          trigger={<Ellipsis aria-hidden="true" />}
          triggerClassName={buttonStyle({ look: 'quiet', size: 'icon' })}
        >
          <MenuItem icon={<PencilLine aria-hidden="true" />} onClick={() => setAsked('rename')}>
            {t('rename')}
          </MenuItem>
          <MenuItem
            icon={<RefreshCw aria-hidden="true" />}
            onClick={() => setAsked('roll')}
            disabled={state === 'expiring'}
          >
            {t('roll')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Ban aria-hidden="true" />} tone="bad" onClick={() => setAsked('revoke')}>
            {t('revoke')}
          </MenuItem>
        </Menu>
      )}
      <Dialog size="narrow" title={t('renameTitle', { name })} {...dialog('rename')}>
        {close => (
          <KeyNameForm
            name={name}
            submitLabel={t('renameDone')}
            action={values => changes.rename(id, values)}
            onDone={(_, values) => {
              close()
              showToast('success', t('renamed', { name: values.name.trim() }))
            }}
          />
        )}
      </Dialog>
      <NewKeyDialog title={t('rollTitle', { name })} description={t('rollDescription')} {...dialog('roll')}>
        {onMade => (
          <RollKeyForm action={values => changes.roll(id, values)} onMade={key => onMade(name, key)} />
        )}
      </NewKeyDialog>
      <ConfirmDialog
        title={t('revokeTitle', { name })}
        description={t('revokeDescription')}
        confirm={t('revokeDone')}
        action={() => changes.revoke(id)}
        onDone={() => showToast('success', t('revoked', { name }))}
        {...dialog('revoke')}
      />
    </>
  )
}
