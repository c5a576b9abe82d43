'use client'
import { useEffect, useRef, useState } from 'react'
import { DocumentFrame } from '#components/gateways/document-frame.tsx'
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
          fields={fieldsOf(frame.content)}
          hidden={index > 0}
          className="absolute top-0 origin-top"
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

function fieldsOf({ escapeValues, code, ...texts }: FrameContent): Record<string, string> {
  return { ...texts, escapeValues: String(escapeValues), ...(code === undefined ? {} : { code }) }
}
