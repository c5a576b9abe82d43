import { BadgeCheck } from 'lucide-react'
import { createElement, Fragment } from 'react'

interface WhatsappPreviewProps {
  text: string
  sender: string
  /** The official product: an approved template with a button, from a named business. */
  official?: boolean
}

export function WhatsappPreview({ text, sender, official }: WhatsappPreviewProps) {
  return (
    <>
      <p className="mb-3 flex items-center justify-center gap-1 text-ink-3 text-xs">
        {sender}
        {official && <BadgeCheck aria-hidden="true" className="size-3.5" />}
      </p>
      <div className="w-fit min-w-40 max-w-[92%] overflow-hidden rounded-lg rounded-tl-none border bg-raised">
        <p className="whitespace-pre-wrap px-3 pt-2 [overflow-wrap:anywhere]">
          {text ? <Bold text={text} /> : <span className="text-ink-3">Write a message</span>}
        </p>
        <p className="px-3 pb-1.5 text-right text-ink-3 text-xs">10:24</p>
        {official && <p className="border-t px-3 py-2 text-center font-medium text-accent">Copy code</p>}
      </div>
      {official && (
        <p className="mt-4 border-t pt-3 text-ink-2 text-sm">
          WhatsApp sends its approved text, in the language of the template.
        </p>
      )}
    </>
  )
}

/** WhatsApp's own mark-up for bold: *so*. The parts are children one by one, so they need no keys. */
function Bold({ text }: { text: string }) {
  const parts = text.split(/\*([^*\n]+)\*/)
  return createElement(
    Fragment,
    null,
    ...parts.map((part, index) => (index % 2 === 1 ? createElement('strong', null, part) : part)),
  )
}
