'use client'
import { type ReactNode, useId, useRef, useState } from 'react'
import { suggestAddress } from './suggest-address'
import './verification.css'

interface EmailFieldProps {
  /** Asks your server to send a code; rejects when it could not. */
  onSend: (address: string) => Promise<void>
  /** What follows once the code is on its way: the code field. */
  children: (address: string) => ReactNode
  words: {
    label: string
    send: string
    invalid: string
    unreachable: string
    didYouMean: (address: string) => string
    sentTo: (address: string) => string
    change: string
  }
}

/** Asks for an e-mail address, questions the usual slips, then makes room for the code. */
export function EmailField({ onSend, children, words }: EmailFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState('')
  const [state, setState] = useState<'typing' | 'sending' | 'sent'>('typing')
  const suggestion = suggestAddress(address.trim())

  async function send(): Promise<void> {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(address.trim())) {
      setProblem(words.invalid)
      input.current?.focus()
      return
    }
    setState('sending')
    setProblem('')
    const sent = await onSend(address.trim()).then(
      () => true,
      () => false,
    )
    setState(sent ? 'sent' : 'typing')
    if (!sent) setProblem(words.unreachable)
  }

  if (state === 'sent') {
    return (
      <div className="verification">
        <p role="status" className="verification-hint">
          {words.sentTo(address.trim())}{' '}
          <button type="button" className="verification-link" onClick={() => setState('typing')}>
            {words.change}
          </button>
        </p>
        {children(address.trim())}
      </div>
    )
  }
  return (
    <form
      className="verification"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (state === 'typing') void send()
      }}
    >
      <label htmlFor={id}>{words.label}</label>
      <input
        ref={input}
        id={id}
        className="verification-address"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
        value={address}
        readOnly={state === 'sending'}
        onChange={event => {
          setAddress(event.target.value)
          setProblem('')
        }}
        aria-describedby={`${id}-message`}
        aria-invalid={problem !== ''}
      />
      <div id={`${id}-message`} className="verification-message">
        <span role="alert">{problem}</span>
        <span role="status">
          {suggestion && (
            <button type="button" className="verification-link" onClick={() => setAddress(suggestion)}>
              {words.didYouMean(suggestion)}
            </button>
          )}
        </span>
      </div>
      <div className="verification-actions">
        <button type="submit" disabled={state === 'sending'}>
          {words.send}
        </button>
      </div>
    </form>
  )
}
