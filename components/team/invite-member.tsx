'use client'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { InvitationFields } from '#lib/auth/schema.ts'
import { InviteForm } from './invite-form.tsx'

interface InviteMemberProps {
  mayInviteOwners: boolean
  action: (values: InvitationFields) => Promise<ActionResult<{ email: string }>>
}

export function InviteMember({ mayInviteOwners, action }: InviteMemberProps) {
  const t = useTranslations('team')
  const trigger = (
    <Button look="primary">
      <UserPlus aria-hidden="true" />
      {t('invite')}
    </Button>
  )
  return (
    <Dialog title={t('inviteTitle')} description={t('inviteDescription')} trigger={trigger}>
      {close => (
        <InviteForm
          mayInviteOwners={mayInviteOwners}
          action={action}
          onDone={({ email }) => {
            close()
            showToast('success', t('invited', { email }))
          }}
        />
      )}
    </Dialog>
  )
}
