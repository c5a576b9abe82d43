'use client'
import { OTPInput, REGEXP_ONLY_DIGITS } from 'input-otp'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

type Inherited =
  | 'ref'
  | 'id'
  | 'name'
  | 'autoFocus'
  | 'onBlur'
  | 'aria-describedby'
  | 'aria-invalid'
  | 'disabled'
interface CodeInputProps extends Pick<ComponentProps<'input'>, Inherited> {
  value: string
  onChange: (value: string) => void
  /** Called once every digit is there. */
  onComplete?: () => void
  length?: number
}

/** The digits of a one-time code, each in a place of its own; one field for keyboards, pasting and autofill. */
export function CodeInput({ value, onChange, onComplete, length = 6, ...input }: CodeInputProps) {
  return (
    <OTPInput
      {...input}
      value={value}
      onChange={onChange}
      {...(onComplete && { onComplete })}
      maxLength={length}
      pattern={REGEXP_ONLY_DIGITS}
      inputMode="numeric"
      autoComplete="one-time-code"
      pasteTransformer={text => text.replace(/\D/g, '')}
      containerClassName="has-disabled:opacity-55"
      render={({ slots }) => (
        <div className="flex gap-1.5" aria-hidden="true">
          {slots.map(({ char, isActive, hasFakeCaret }, place) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
              key={place}
              className={classNames(
                'flex h-12 min-w-0 max-w-14 flex-1 items-center justify-center rounded-md border base:border-control-strong bg-raised font-mono text-xl transition-colors',
                input['aria-invalid'] && !isActive && 'border-bad',
                isActive && 'border-accent outline-2 outline-accent',
              )}
            >
              {char}
              {hasFakeCaret && (
                <span className="h-5 w-0.5 animate-[pulse_1.2s_steps(2)_infinite] bg-accent" />
              )}
            </div>
          ))}
        </div>
      )}
    />
  )
}
