'use client'
import { Menu } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Navigation } from './navigation.tsx'

export function MobileNavigation() {
  const [open, setOpen] = useState(false)
  const trigger = (
    <Button look="quiet" size="icon" aria-label="Open navigation" className="-ml-1.5 md:hidden">
      <Menu />
    </Button>
  )
  return (
    <Dialog title="Sandi" place="side" trigger={trigger} open={open} onOpenChange={setOpen}>
      <Navigation onNavigate={() => setOpen(false)} />
    </Dialog>
  )
}
