'use client'
import { useEffect, useRef, useState } from 'react'
import type { Draft } from './answers.ts'

export interface FrameContent extends Draft {
  /** JSON text. */
  params: string
  /** What stands for `{OTP}`. */
  code: string | undefined
}

interface PreviewFrameProps {
  title: string
  content: FrameContent
  width: 'desktop' | 'mobile'
  dark: boolean
  className: string
}

interface Frame {
  id: number
  content: FrameContent
}

/** As wide as a window in which mail is read. */
const widths = { desktop: 760, mobile: 390 }

/**
 * A draft as a mail program shows it. Its document comes from the server with a policy of its own; each change loads
 * into a new frame (so that Back leads out of the page, not through drafts), and the one before stays until it is there.
 */
export function PreviewFrame({ title, content, width, dark, className }: PreviewFrameProps) {
  const [frames, setFrames] = useState<Frame[]>([{ id: 0, content }])
  const last = frames.at(-1)
  if (last && last.content !== content) setFrames([...frames.slice(0, 1), { id: last.id + 1, content }])
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(widths.desktop)
  useEffect(() => {
    if (!place.current) return
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width))
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  const wide = width === 'desktop' ? Math.max(widths.desktop, room) : widths.mobile
  const scale = Math.min(1, room / wide)
  return (
    <div ref={place} className={`relative flex justify-center overflow-hidden ${className}`}>
      {frames.map((frame, index) => (
        <DocumentFrame
          key={frame.id}
          title={title}
          content={frame.content}
          hidden={index > 0}
          style={{
            width: wide,
            height: `${100 / scale}%`,
            transform: `scale(${scale})`,
            // What a mail asks of the reader's theme follows the frame's.
            colorScheme: dark ? 'dark' : 'light',
            backgroundColor: dark ? '#121212' : '#ffffff',
          }}
          onLoaded={() => setFrames(all => all.filter(({ id }) => id >= frame.id))}
        />
      ))}
    </div>
  )
}

interface DocumentFrameProps {
  title: string
  content: FrameContent
  hidden: boolean
  style: React.CSSProperties
  onLoaded: () => void
}

function DocumentFrame({ title, content, hidden, style, onLoaded }: DocumentFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const sent = useRef(false)
  const first = useRef(content)
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
      onLoad={() => sent.current && onLoaded()}
      style={style}
      className={`absolute top-0 origin-top border-0 ${hidden ? 'opacity-0' : ''}`}
    />
  )
}

/** Sends the draft into the frame: an address could not carry it. */
function post(content: FrameContent, target: string): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: '/gateways/preview', enctype: 'multipart/form-data', target })
  form.hidden = true
  for (const [name, value] of Object.entries(content)) {
    if (value === undefined) continue
    const field = document.createElement('textarea')
    Object.assign(field, { name, value: String(value) })
    form.append(field)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}
