import { useRef, useState } from 'react'

/** What your server says after it asked /v1/otp/verify. */
export type Verdict =
  | { kind: 'verified' }
  | { kind: 'wrong'; attemptsLeft: number }
  | { kind: 'expired' }
  | { kind: 'locked' }
export type Verification = { kind: 'typing' } | { kind: 'checking' } | { kind: 'unreachable' } | Verdict

interface Options {
  length: number
  /** The digits of what was typed or pasted. */
  read: (text: string) => string
  onVerify: (code: string) => Promise<Verdict>
}

/** Sends a complete code off by itself, once, and keeps it in the field when it was wrong. */
export function useVerification({ length, read, onVerify }: Options) {
  const input = useRef<HTMLInputElement>(null)
  const tried = useRef('')
  const [code, setCode] = useState('')
  const [state, setState] = useState<Verification>({ kind: 'typing' })
  const busy = state.kind === 'checking' || state.kind === 'verified'

  async function check(value: string): Promise<void> {
    tried.current = value
    setState({ kind: 'checking' })
    const verdict = await onVerify(value).catch(() => ({ kind: 'unreachable' as const }))
    setState(verdict)
    if (verdict.kind === 'verified') return
    input.current?.focus()
    input.current?.select()
  }

  function type(text: string): void {
    if (busy) return
    const digits = read(text)
    setCode(digits)
    if (digits === code) return
    setState({ kind: 'typing' })
    if (digits.length === length && digits !== tried.current) void check(digits)
  }

  function submit(): void {
    if (!busy && code.length === length) void check(code)
    else input.current?.focus()
  }

  function startOver(): void {
    tried.current = ''
    setCode('')
    setState({ kind: 'typing' })
    input.current?.focus()
  }

  const fail = () => setState({ kind: 'unreachable' })

  return { input, code, state, busy, type, submit, startOver, fail }
}
