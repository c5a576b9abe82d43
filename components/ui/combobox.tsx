'use client'
import { lazy, useState } from 'react'
import { ComboboxBox } from './combobox-box.tsx'
import type { ComboboxProps } from './combobox-props.ts'
import { InBrowser } from './in-browser.tsx'

const Field = lazy(() => import('./combobox-field.tsx'))

/** One of a long list, found by typing. Its library comes after the page; a box that looks alike holds its place. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange: _, clearable: __, ...box } = props
  const [focused, setFocused] = useState(false)
  return (
    <InBrowser
      fallback={<ComboboxBox {...box} value={value === null ? [] : [value]} onFocused={setFocused} />}
    >
      <Field {...props} autoFocus={focused || props.autoFocus === true} />
    </InBrowser>
  )
}
