import { FlaskConical, Radio } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'

/** Whether messages reach people or the sandbox's handsets. */
export function ModeBadge({ mode }: { mode: 'live' | 'test' }) {
  return mode === 'live' ? (
    <Badge tone="accent" icon={<Radio aria-hidden="true" />}>
      Live
    </Badge>
  ) : (
    <Badge tone="warn" icon={<FlaskConical aria-hidden="true" />}>
      Test
    </Badge>
  )
}
