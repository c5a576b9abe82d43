'use client'
import { Ellipsis, LogOut, UserCog, UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { RoleFields } from '#lib/auth/schema.ts'
import { RoleField } from './role-field.tsx'

export interface MemberChanges {
  giveRole: (userId: string, values: RoleFields) => Promise<ActionResult>
  remove: (userId: string) => Promise<ActionResult>
}

interface MemberActionsProps {
  member: { userId: string; name: string; role: RoleFields['role'] }
  merchant: string
  /** Whether it is the reader. */
  own: boolean
  mayChange: boolean
  mayMakeOwners: boolean
  changes: MemberChanges
}

/** What can be done with a member. */
export function MemberActions(props: MemberActionsProps) {
  const { member, merchant, own, mayChange, mayMakeOwners, changes } = props
  const { userId, name } = member
  const t = useTranslations('team')
  const [asked, setAsked] = useState<'role' | 'remove'>()
  const [role, setRole] = useState<string>(member.role)
  const dialog = (of: typeof asked) => ({
    open: asked === of,
    onOpenChange: (open: boolean) => setAsked(open ? of : undefined),
  })
  const words = own ? 'leave' : 'remove'
  return (
    <>
      <Menu
        label={t('actions', { name })}
        trigger={<Ellipsis aria-hidden="true" />}
        triggerClassName={buttonStyle({ look: 'quiet', size: 'icon' })}
      >
        {mayChange && (
          <MenuItem
            icon={<UserCog aria-hidden="true" />}
            onClick={() => {
              setRole(member.role)
              setAsked('role')
            }}
          >
            {t('changeRole')}
          </MenuItem>
        )}
        <MenuItem
          icon={own ? <LogOut aria-hidden="true" /> : <UserMinus aria-hidden="true" />}
          tone="bad"
          onClick={() => setAsked('remove')}
        >
          {t(words)}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title={t('changeRoleTitle', { name })}
        confirm={t('changeRoleDone')}
        tone="neutral"
        action={() => changes.giveRole(userId, { role: role as RoleFields['role'] })}
        onDone={() => showToast('success', t('roleChanged', { name }))}
        {...dialog('role')}
      >
        <div className="mb-4">
          <RoleField value={role} onChange={setRole} owners={mayMakeOwners} />
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        title={t(`going.${words}.title`, { name, merchant })}
        description={t(`going.${words}.description`)}
        confirm={t(`going.${words}.done`)}
        action={() => changes.remove(userId)}
        onDone={() => showToast('success', t('removed', { name }))}
        {...dialog('remove')}
      />
    </>
  )
}
