'use client'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { Field } from '#components/form/field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { Section } from '#components/ui/section.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { Sample, Samples } from './sample.tsx'
import { countries } from './sample-options.ts'

export function Inputs() {
  const form = useForm({ defaultValues: { company: 'Toko Senang', country: 'ID', key: '' } })
  const [on, setOn] = useState(true)
  return (
    <Section title="Inputs">
      <Samples>
        <Sample name="A form">
          <form className="space-y-5">
            <FormMessage message="tooLong?max=80" errorCount={1} />
            <TextField form={form} name="company" label="Company" help="As it stands on invoices." />
            <ChoiceField form={form} name="country" label="Country" options={countries} search />
            <TextField form={form} name="key" label="Key" mono placeholder="sandi_…" />
            <SubmitButton sending={false}>Save</SubmitButton>
          </form>
        </Sample>
        <Sample name="States">
          <div className="space-y-5">
            <Field id="wrong" label="With an error" error="email">
              {attributes => <Input {...attributes} defaultValue="ayu@" />}
            </Field>
            <Field id="off" label="Disabled">
              {attributes => <Input {...attributes} disabled defaultValue="Nobody changes this" />}
            </Field>
            <Field id="native" label="Native select">
              {attributes => (
                <NativeSelect {...attributes}>
                  <option>SMS</option>
                  <option>Missed call</option>
                </NativeSelect>
              )}
            </Field>
            <Field id="text" label="Text" help="Several lines.">
              {attributes => <Textarea {...attributes} placeholder="{OTP} is your code." />}
            </Field>
            <span className="flex items-center gap-3">
              <Switch checked={on} onChange={setOn} aria-label="Enabled" />
              <Switch checked={!on} onChange={() => setOn(!on)} aria-label="The other way" />
              <Switch checked onChange={() => {}} disabled aria-label="Disabled" />
            </span>
          </div>
        </Sample>
      </Samples>
    </Section>
  )
}
