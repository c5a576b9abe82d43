'use client'
import { Alert } from '#components/ui/alert.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { SecretReveal } from '#components/ui/secret-reveal.tsx'
import { Section } from '#components/ui/section.tsx'
import { Sample, Samples } from './sample.tsx'

const tones = ['info', 'ok', 'warn', 'bad'] as const
const badges = ['neutral', 'accent', ...tones] as const

export function Notes() {
  return (
    <Section title="Telling">
      <Samples>
        <Sample name="Alerts">
          <div className="space-y-2">
            {tones.map(tone => (
              <Alert
                key={tone}
                tone={tone}
                title="The price changes on 1 December"
                action={<Button size="small">Look</Button>}
              >
                Messages that are on their way keep the old one.
              </Alert>
            ))}
          </div>
        </Sample>
        <Sample name="A secret, once">
          <SecretReveal
            label="Merchant key"
            secret="sandi_Nxbznrj-gb2DznM3qiozwlgDEXfRH9tbK3QKqFnaUNI"
            onStored={() => {}}
          />
        </Sample>
        <Sample name="Badges">
          <div className="flex flex-wrap gap-2">
            {badges.map(tone => (
              <Badge key={tone} tone={tone}>
                {tone}
              </Badge>
            ))}
          </div>
        </Sample>
        <Sample name="Progress">
          <div className="space-y-4">
            <Progress label="Sending" value={64} detail="6,400 of 10,000" />
            <Progress label="Counting" value={undefined} />
            <Progress label="Stopped" value={20} tone="bad" />
          </div>
        </Sample>
        <Sample name="Code">
          <CodeBlock
            label="curl"
            code={"curl -s https://sandi.example/api/v1/otp/request \\\n  -H 'Authorization: Bearer sandi_…'"}
          />
        </Sample>
      </Samples>
    </Section>
  )
}
