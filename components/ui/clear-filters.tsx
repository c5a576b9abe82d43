import { X } from 'lucide-react'
import { Button } from './button.tsx'

/** Shows a filtered list whole again. */
export function ClearFilters({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button look="quiet" className="h-8 px-2 text-sm" onClick={onClick}>
      <X aria-hidden="true" />
      {label}
    </Button>
  )
}
