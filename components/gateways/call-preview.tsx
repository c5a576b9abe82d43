import { PhoneMissed } from 'lucide-react'

/** A missed call: the last digits of the caller are the code. */
export function CallPreview({ code }: { code: string }) {
  return (
    <div className="py-4 text-center">
      <span className="mx-auto flex size-12 items-center justify-center rounded-full border bg-raised text-ink-2">
        <PhoneMissed aria-hidden="true" className="size-5 stroke-[1.5]" />
      </span>
      <p className="mt-3 text-ink-2 text-sm">Missed call</p>
      <p className="mt-1 font-mono text-xl tracking-tight">
        <span className="text-ink-3">+62 21 5550 </span>
        <mark className="rounded-md bg-accent-soft px-1.5 py-0.5 font-medium text-accent">{code}</mark>
      </p>
      <p className="mx-auto mt-4 max-w-56 text-ink-2 text-sm">
        It rings once and hangs up. The last {code.length} digits of the caller are the code.
      </p>
    </div>
  )
}
