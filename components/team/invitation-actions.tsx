'use client'
import { Ban, Ellipsis, Mail } from 'lucide-react'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { useSay } from '#components/form/use-say.ts'
import { buttonStyle } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { showToast } from '#components/ui/toast.tsx'

export interface InvitationChanges {
  resend: (id: string) => Promise<ActionResult<{ email: string }>>
  revoke: (id: string) => Promise<ActionResult>
}

interface InvitationActionsProps {
  invitation: { id: string; email: string }
  changes: InvitationChanges
}

export function InvitationActions({ invitation: { id, email }, changes }: InvitationActionsProps) {
  const t = useTranslations('team')
  const common = useTranslations('form')
  const say = useSay()
  const [asked, setAsked] = useState(false)
  const [pending, startTransition] = useTransition()
  const resend = () =>
    startTransition(async () => {
      try {
        const result = await changes.resend(id)
        if (result.kind === 'done') showToast('success', t('resent', { email }))
        else showToast('error', say(result.message ?? result.errors?.[0]?.message ?? ''))
      } catch (error) {
        unstable_rethrow(error)
        showToast('error', common('unreachable'))
      }
    })
  return (
    <>
      <Menu
        label={t('actions', { name: email })}
        trigger={<Ellipsis aria-hidden="true" />}
        triggerClassName={buttonStyle({ look: 'quiet', size: 'icon' })}
      >
        <MenuItem icon={<Mail aria-hidden="true" />} onClick={resend} disabled={pending}>
          {t('resend')}
        </MenuItem>
        <MenuItem icon={<Ban aria-hidden="true" />} tone="bad" onClick={() => setAsked(true)}>
          {t('revoke')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title={t('revokeTitle', { email })}
        description={t('revokeDescription')}
        confirm={t('revokeDone')}
        action={() => changes.revoke(id)}
        onDone={() => showToast('success', t('revoked', { email }))}
        open={asked}
        onOpenChange={setAsked}
      />
    </>
  )
}
