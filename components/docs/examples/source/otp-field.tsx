'use client'
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react'
import { clock, useCountdown } from './use-countdown'
import { useVerification, type Verdict } from './use-verification'
import { VerificationMessage, type VerificationWords } from './verification-message'
import './verification.css'

interface OtpFieldProps {
  /** `otp_length` of the answer. */
  length: number
  /** Asks your server, which asks /v1/otp/verify. */
  onVerify: (code: string) => Promise<Verdict>
  /** Asks your server for the code again. */
  onResend: () => Promise<void>
  /** Seconds until each resend; the last one repeats. Better still: `retry-after` of your server's answer. */
  cooldowns?: readonly number[]
  words: VerificationWords & {
    label: string
    /** To whom the code went. */
    sentTo: string
    verify: string
    resend: string
    resendIn: (time: string) => string
  }
}

/** One field for a code by SMS, WhatsApp or e-mail: filled in by the phone where it can, pasted or typed. */
export function OtpField({ length, onVerify, onResend, cooldowns = [30, 60, 120], words }: OtpFieldProps) {
  const id = useId()
  const read = (text: string) => codeIn(text, length)
  const { input, code, state, busy, type, submit, startOver, fail } = useVerification({
    length,
    read,
    onVerify,
  })
  const { secondsLeft, start } = useCountdown()
  const [sends, setSends] = useState(1)
  const [firstWait = 0] = cooldowns
  useEffect(() => start(firstWait), [start, firstWait])
  useWebOtp(type)

  async function resend(): Promise<void> {
    try {
      await onResend()
    } catch {
      return fail()
    }
    setSends(sends + 1)
    start(cooldowns[Math.min(sends, cooldowns.length - 1)] ?? 0)
    startOver()
  }

  return (
    <form
      className="verification"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <label htmlFor={id}>{words.label}</label>
      <p id={`${id}-hint`} className="verification-hint">
        {words.sentTo}
      </p>
      <input
        ref={input}
        id={id}
        className="verification-code"
        style={{ '--length': length } as CSSProperties}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        readOnly={busy}
        onChange={event => type(event.target.value)}
        aria-describedby={`${id}-hint ${id}-message`}
        aria-invalid={state.kind === 'wrong' || state.kind === 'expired'}
      />
      <VerificationMessage id={`${id}-message`} state={state} words={words} />
      <div className="verification-actions">
        <button type="submit" disabled={busy || state.kind === 'locked'}>
          {words.verify}
        </button>
        <button type="button" onClick={resend} disabled={busy || secondsLeft > 0}>
          {secondsLeft > 0 ? words.resendIn(clock(secondsLeft)) : words.resend}
        </button>
      </div>
    </form>
  )
}

/** The code within a pasted message, or the digits typed so far: “482 913 is your code” → 482913. */
export function codeIn(text: string, length: number): string {
  const runs = text.replace(/(?<=\d)[\s-](?=\d)/g, '').match(/\d+/g) ?? []
  return (runs.find(run => run.length === length) ?? runs.join('')).slice(0, length)
}

/** Browsers with WebOTP read the code from an SMS that ends with a line like “@shop.example #482913”. */
function useWebOtp(onCode: (code: string) => void): void {
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  })
  useEffect(() => {
    if (!('OTPCredential' in window)) return
    const stop = new AbortController()
    const wish = { otp: { transport: ['sms'] }, signal: stop.signal } as CredentialRequestOptions
    navigator.credentials
      .get(wish)
      .then(credential => latest.current((credential as { code?: string } | null)?.code ?? ''))
      .catch(() => {})
    return () => stop.abort()
  }, [])
}
