'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Verdict } from '../source/use-verification'
import type { VerificationWords } from '../source/verification-message'

const attemptsMax = 5

/** What a merchant's server would answer, from this page's memory: nothing is sent anywhere. */
export function useDemoServer(rightCode: string) {
  const attempts = useRef(0)
  async function verify(code: string): Promise<Verdict> {
    if (attempts.current >= attemptsMax) return { kind: 'locked' }
    if (code === rightCode) return { kind: 'verified' }
    attempts.current += 1
    const attemptsLeft = attemptsMax - attempts.current
    return attemptsLeft > 0 ? { kind: 'wrong', attemptsLeft } : { kind: 'locked' }
  }
  return { verify }
}

/** The words that every field needs, in the reader's language. */
export function useDemoWords(): VerificationWords {
  const t = useTranslations('docs.example.words')
  return {
    checking: t('checking'),
    verified: t('verified'),
    wrong: attemptsLeft => t('wrong', { attemptsLeft }),
    expired: t('expired'),
    locked: t('locked'),
    unreachable: t('unreachable'),
  }
}
