'use client'
import { lazy } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { controlStyle } from '#components/ui/control.ts'
import { InBrowser } from '#components/ui/in-browser.tsx'
import type { CodeBoxProps } from './code-box-props.ts'

const CodeEditor = lazy(() => import('./code-editor.tsx'))

/** Where code is written. Until its library is there, a plain text area of the same height does. */
export function CodeBox(props: CodeBoxProps) {
  const { id, label, value, onChange, height, describedBy } = props
  const plain = (
    <textarea
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={event => onChange(event.target.value)}
      spellCheck={false}
      style={{ height }}
      className="block w-full resize-none bg-transparent py-2.5 pr-3 pl-13 font-mono text-sm leading-5 outline-none"
    />
  )
  return (
    <div
      className={classNames(
        controlStyle,
        'base:px-0 overflow-hidden focus-within:border-accent focus-within:outline-2 focus-within:outline-accent',
      )}
    >
      <InBrowser fallback={plain}>
        <CodeEditor {...props} />
      </InBrowser>
    </div>
  )
}
