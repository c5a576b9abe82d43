'use client'
import { Moon, Sun } from 'lucide-react'
import { Suspense, useState } from 'react'
import { ChannelMark } from '#components/marks/channel-mark.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { DateRange } from '#components/ui/date-range.tsx'
import { MultiCombobox } from '#components/ui/multi-combobox.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { Section } from '#components/ui/section.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { Select } from '#components/ui/select.tsx'
import { Sample, Samples } from './sample.tsx'
import { countries } from './sample-options.ts'

const channels = [
  { value: 'SMS', label: 'SMS', mark: <ChannelMark channel="SMS" /> },
  { value: 'MISSCALL', label: 'Missed call', mark: <ChannelMark channel="MISSCALL" /> },
  { value: 'EMAIL', label: 'E-mail', mark: <ChannelMark channel="EMAIL" /> },
]
const roles = [
  { value: 'admin', label: 'Admin', detail: 'Everything but the owners.' },
  { value: 'viewer', label: 'Viewer', detail: 'Sees, changes nothing.' },
]

export function Choices() {
  const [channel, setChannel] = useState('SMS')
  const [empty, setEmpty] = useState('')
  const [country, setCountry] = useState<string | null>('ID')
  const [several, setSeveral] = useState(['ID', 'MY'])
  const [role, setRole] = useState('admin')
  const [agreed, setAgreed] = useState(true)
  const [theme, setTheme] = useState('light')
  return (
    <Section title="Choosing">
      <Samples>
        <Sample name="Select">
          <div className="flex gap-2">
            <Select aria-label="Channel" options={channels} value={channel} onChange={setChannel} />
            <Select aria-label="Empty" size="small" options={countries} value={empty} onChange={setEmpty} />
          </div>
        </Sample>
        <Sample name="Combobox">
          <Combobox
            aria-label="Country"
            options={countries}
            value={country}
            onChange={setCountry}
            clearable
          />
        </Sample>
        <Sample name="Several">
          <MultiCombobox aria-label="Countries" options={countries} value={several} onChange={setSeveral} />
        </Sample>
        <Sample name="Checkboxes">
          <div className="space-y-2">
            <Checkbox
              checked={agreed}
              onChange={setAgreed}
              label="Tell me by e-mail"
              help="At most one a day."
            />
            <Checkbox checked={false} indeterminate onChange={() => {}} label="Some of them" />
            <Checkbox checked disabled onChange={() => {}} label="Always" />
          </div>
        </Sample>
        <Sample name="Radio buttons as a list">
          <RadioGroup label="Role" value={role} onChange={setRole} options={roles} />
        </Sample>
        <Sample name="Radio buttons as cards">
          <RadioGroup label="Role" hideLabel look="cards" value={role} onChange={setRole} options={roles} />
        </Sample>
        <Sample name="Segmented">
          <Segmented
            label="Theme"
            value={theme}
            onChange={setTheme}
            options={[
              { value: 'light', label: 'Light', icon: <Sun /> },
              { value: 'dark', label: 'Dark', icon: <Moon /> },
            ]}
          />
        </Sample>
        <Sample name="Date range, in the address">
          <Suspense>
            <DateRange range={{ preset: '7d', days: { from: '2026-11-14', to: '2026-11-21' } }} />
          </Suspense>
        </Sample>
      </Samples>
    </Section>
  )
}
