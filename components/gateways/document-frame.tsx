'use client'
import { type CSSProperties, useEffect, useRef, useState } from 'react'

interface DocumentFrameProps {
  title: string
  /** A draft with its params, or the `html` of a mail that is finished; read once. */
  fields: Record<string, string>
  hidden?: boolean
  style?: CSSProperties
  className?: string
  onLoaded?: () => void
}

/** A mail in a frame where nothing runs; its document comes from the server with a policy of its own. */
export function DocumentFrame({
  title,
  fields,
  hidden = false,
  style,
  className,
  onLoaded,
}: DocumentFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const sent = useRef(false)
  const first = useRef(fields)
  const [name] = useState(() => `preview-${crypto.randomUUID()}`)
  useEffect(() => {
    if (!frame.current || sent.current) return
    sent.current = true
    post(first.current, name)
  }, [name])
  return (
    <iframe
      ref={frame}
      name={name}
      title={title}
      sandbox=""
      aria-hidden={hidden}
      tabIndex={hidden ? -1 : 0}
      onLoad={() => sent.current && onLoaded?.()}
      style={style}
      className={`border-0 ${hidden ? 'opacity-0' : ''} ${className ?? ''}`}
    />
  )
}

/** Sends the fields into the frame: an address could not carry them. */
function post(fields: Record<string, string>, target: string): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: '/gateways/preview', enctype: 'multipart/form-data', target })
  form.hidden = true
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('textarea')
    Object.assign(field, { name, value })
    form.append(field)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}
