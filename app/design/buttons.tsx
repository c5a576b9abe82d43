import { Download, Ellipsis, Plus, Trash2 } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { Section } from '#components/ui/section.tsx'
import { Sample, Samples } from './sample.tsx'

const looks = ['primary', 'secondary', 'quiet', 'danger', 'danger-quiet'] as const

export function Buttons() {
  return (
    <Section title="Buttons">
      <Samples>
        <Sample name="Looks">
          <div className="flex flex-wrap gap-2">
            {looks.map(look => (
              <Button key={look} look={look}>
                {look}
              </Button>
            ))}
          </div>
        </Sample>
        <Sample name="Busy">
          <div className="flex flex-wrap gap-2">
            {looks.map(look => (
              <Button key={look} look={look} loading>
                {look}
              </Button>
            ))}
          </div>
        </Sample>
        <Sample name="Disabled">
          <div className="flex flex-wrap gap-2">
            {looks.map(look => (
              <Button key={look} look={look} disabled>
                {look}
              </Button>
            ))}
          </div>
        </Sample>
        <Sample name="Sizes, icons, a link">
          <div className="flex flex-wrap items-center gap-2">
            <Button look="primary">
              <Plus /> New gateway
            </Button>
            <Button size="small">
              <Download /> Export
            </Button>
            <Button size="icon" look="quiet" aria-label="More">
              <Ellipsis />
            </Button>
            <Button size="small-icon" look="danger-quiet" aria-label="Remove">
              <Trash2 />
            </Button>
            <CopyButton text="sandi" />
            <ButtonLink href="/design">A link</ButtonLink>
            <Kbd>⌘K</Kbd>
          </div>
        </Sample>
      </Samples>
    </Section>
  )
}
