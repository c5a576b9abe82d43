'use client'
import { Copy, Ellipsis, Info, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button, buttonStyle } from '#components/ui/button.tsx'
import { Dialog, DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { Drawer } from '#components/ui/drawer.tsx'
import { Input } from '#components/ui/input.tsx'
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import { Section } from '#components/ui/section.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { Sample, Samples } from './sample.tsx'

export function Layers() {
  const [sort, setSort] = useState('newest')
  return (
    <Section title="Over the page">
      <Samples>
        <Sample name="Dialog, drawer, confirmations">
          <div className="flex flex-wrap gap-2">
            <Dialog
              title="Rename the key"
              description="Only you see the name."
              trigger={<Button>Dialog</Button>}
            >
              {close => (
                <>
                  <Input aria-label="Name" defaultValue="Production" />
                  <DialogActions>
                    <DialogClose>
                      <Button>Cancel</Button>
                    </DialogClose>
                    <Button look="primary" onClick={close}>
                      Rename
                    </Button>
                  </DialogActions>
                </>
              )}
            </Dialog>
            <Drawer title="Delivery 01J8…" trigger={<Button>Drawer</Button>}>
              <p className="text-ink-2">What belongs to the row, beside the list.</p>
            </Drawer>
            <ConfirmDialog
              title="Revoke “Production”?"
              description="Programs that use it are refused from now on."
              confirm="Revoke key"
              trigger={<Button look="danger-quiet">Revoke</Button>}
              action={async () => ({ kind: 'refused', message: 'The last key cannot be revoked.' })}
            />
            <ConfirmDialog
              title="Remove Toko Senang?"
              confirm="Remove"
              typeName="Toko Senang"
              trigger={<Button look="danger">Remove</Button>}
              action={async () => {}}
              onDone={() => showToast('success', 'Removed')}
            />
          </div>
        </Sample>
        <Sample name="Menu, tooltip, toast">
          <div className="flex flex-wrap items-center gap-2">
            <Menu
              label="More"
              align="start"
              trigger={<Ellipsis aria-hidden="true" />}
              triggerClassName={buttonStyle({ look: 'secondary', size: 'icon' })}
            >
              <MenuHeading>Gateway</MenuHeading>
              <MenuItem href="/design" icon={<Pencil />}>
                Edit
              </MenuItem>
              <MenuItem icon={<Copy />}>Duplicate</MenuItem>
              <MenuItem disabled>Not now</MenuItem>
              <MenuSeparator />
              <MenuChoice
                label="Sort"
                value={sort}
                onChange={setSort}
                options={[
                  { value: 'newest', label: 'Newest first' },
                  { value: 'oldest', label: 'Oldest first' },
                ]}
              />
              <MenuSeparator />
              <MenuItem tone="bad" icon={<Trash2 />}>
                Remove
              </MenuItem>
            </Menu>
            <Tooltip text="Counted from midnight in Jakarta">
              <Button size="icon" look="quiet" aria-label="How it is counted">
                <Info />
              </Button>
            </Tooltip>
            <Button onClick={() => showToast('success', 'Saved')}>Toast</Button>
            <Button onClick={() => showToast('error', 'That did not work')}>Toast of an error</Button>
          </div>
        </Sample>
      </Samples>
    </Section>
  )
}
