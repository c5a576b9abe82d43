'use client'
import { lazy, useState } from 'react'
import { ComboboxBox } from './combobox-box.tsx'
import type { MultiComboboxProps } from './combobox-props.ts'
import { InBrowser } from './in-browser.tsx'

const Field = lazy(() => import('./multi-combobox-field.tsx'))

/** Several of a long list, each a chip that can be taken away. Its library comes after the page. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { onChange: _, ...box } = props
  const [focused, setFocused] = useState(false)
  return (
    <InBrowser fallback={<ComboboxBox {...box} onFocused={setFocused} />}>
      <Field {...props} autoFocus={focused || props.autoFocus === true} />
    </InBrowser>
  )
}
