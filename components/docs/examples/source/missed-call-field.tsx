'use client'
import { type CSSProperties, useEffect, useId } from 'react'
import { clock, useCountdown } from './use-countdown'
import { useVerification, type Verdict } from './use-verification'
import { VerificationMessage, type VerificationWords } from './verification-message'
import './verification.css'

interface MissedCallFieldProps {
  /** `prefix` of the answer: the caller's number without its last digits. */
  prefix: string
  /** `otp_length` of the answer. */
  length: number
  /** Asks your server, which asks /v1/otp/verify. */
  onVerify: (code: string) => Promise<Verdict>
  /** Asks your server for an SMS instead, through another gateway. */
  onSmsInstead: () => void
  /** Seconds in which the call should have come. */
  waitSeconds?: number
  words: VerificationWords & {
    label: string
    /** That a call is coming and nobody needs to answer. */
    calling: string
    /** Where to look when the time is over. */
    called: string
    verify: string
    smsInstead: string
    smsIn: (time: string) => string
  }
}

/** A field for the last digits of the number that called. */
export function MissedCallField({
  prefix,
  length,
  onVerify,
  onSmsInstead,
  waitSeconds = 30,
  words,
}: MissedCallFieldProps) {
  const id = useId()
  const read = (text: string) => lastDigits(text, length)
  const { input, code, state, busy, type, submit } = useVerification({ length, read, onVerify })
  const { secondsLeft, start } = useCountdown()
  useEffect(() => start(waitSeconds), [start, waitSeconds])
  const waiting = secondsLeft > 0

  return (
    <form
      className="verification"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <p role="status" className="verification-call" data-waiting={waiting}>
        {waiting ? words.calling : words.called}
      </p>
      <label htmlFor={id}>{words.label}</label>
      <div className="verification-caller">
        <span id={`${id}-prefix`}>{grouped(prefix)}</span>
        <input
          ref={input}
          id={id}
          className="verification-code"
          style={{ '--length': length } as CSSProperties}
          inputMode="numeric"
          autoComplete="off"
          value={code}
          readOnly={busy}
          onChange={event => type(event.target.value)}
          aria-describedby={`${id}-prefix ${id}-message`}
          aria-invalid={state.kind === 'wrong' || state.kind === 'expired'}
        />
      </div>
      <VerificationMessage id={`${id}-message`} state={state} words={words} />
      <div className="verification-actions">
        <button type="submit" disabled={busy || state.kind === 'locked'}>
          {words.verify}
        </button>
        <button type="button" onClick={onSmsInstead} disabled={busy || waiting}>
          {waiting ? words.smsIn(clock(secondsLeft)) : words.smsInstead}
        </button>
      </div>
    </form>
  )
}

/** The digits typed so far; of a pasted caller's number, its last ones. */
export function lastDigits(text: string, length: number): string {
  const digits = text.replace(/\D/g, '')
  return digits.length > length + 1 ? digits.slice(-length) : digits.slice(0, length)
}

/** As lists of calls write it: 62215083 → +62 215 083 */
export function grouped(prefix: string): string {
  const [, country = '', rest = ''] = /^\+?(\d{2})(\d*)$/.exec(prefix) ?? []
  return country ? `+${country} ${rest.replace(/\d{3}(?=\d)/g, '$& ')}` : prefix
}
