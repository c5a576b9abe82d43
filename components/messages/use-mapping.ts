'use client'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import type { PreviewAnswer, ShownRow } from './shown-row.ts'

/** Columns count from 0; null: not chosen yet. */
export interface Mapping {
  recipient: number | null
  tags: Record<string, number>
}
interface Actions {
  preview: (mapping: Mapping) => Promise<PreviewAnswer>
  prepare: (mapping: Mapping) => Promise<ActionResult>
}

/** After the last choice. */
const pauseMs = 250

/** Keeps the preview of a mapping as it is chosen, and sends it. Errors of fields show once it was to be sent. */
export function useMapping(chosen: Mapping, { preview, prepare }: Actions) {
  const unreachable = useTranslations('form')('unreachable')
  const [rows, setRows] = useState<ShownRow[]>()
  const [failed, setFailed] = useState(false)
  const [looking, setLooking] = useState(true)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [message, setMessage] = useState<string>()
  const [sending, setSending] = useState(false)

  const key = JSON.stringify(chosen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `chosen` and the action are new with each drawing, and `key` changes when another column is chosen
  useEffect(() => {
    let current = true
    setLooking(true)
    const look = async () => {
      const answer = await preview(chosen).catch(() => undefined)
      if (!current) return
      setLooking(false)
      setFailed(!answer)
      setRows(answer?.kind === 'rows' ? answer.rows : undefined)
    }
    const timer = setTimeout(() => void look(), pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key])

  const send = async () => {
    setSending(true)
    setMessage(undefined)
    setErrors({})
    try {
      const result = await prepare(chosen)
      if (result.kind === 'done') return
      setMessage(result.message)
      setErrors(Object.fromEntries(result.errors?.map(({ field, message }) => [field, message]) ?? []))
      const [first] = result.errors ?? []
      if (first) document.getElementById(first.field)?.focus()
    } catch (error) {
      unstable_rethrow(error)
      setMessage(unreachable)
    } finally {
      setSending(false)
    }
  }
  return { rows, failed, looking, errors, message, sending, send }
}
