import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { createSlots } from '#lib/core/slots.ts'
import { previewDocument } from '#lib/gateways/preview-document.ts'
import { previewText } from '#lib/gateways/preview-text.ts'
import { readParams } from '../read-params.ts'

const draftSent = z.object({
  subject: z.string().max(10_000),
  message: z.string().max(250_000),
  escapeValues: z.string().transform(value => value === 'true'),
  params: z.string().max(1_100_000),
  /** Absent: it is for messages. */
  code: z.string().max(8).optional(),
})
/** A mail that is rendered already. */
const finishedSent = z.object({ html: z.string().max(1_100_000) })
const sent = z.union([finishedSent, draftSent])
// A page of previews asks for several at once.
const running = createSlots(8)

/**
 * The document of a preview, made of what the page sends into its frame. Nothing of it is kept, so any of our
 * processes can answer, and there is no address at which somebody else finds a draft.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const admission = await admitMerchant('gateways.view')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const form = sent.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return new Response(null, { status: 422 })
  const release = running.take(admission.seat.user.id)
  if (!release) return new Response(null, { status: 429, headers: { 'retry-after': '1' } })
  try {
    if ('html' in form.data) return page(previewDocument({ html: form.data.html, text: '' }))
    const { params, code, ...draft } = form.data
    const reading = readParams(params)
    if (reading.kind !== 'params') return new Response(null, { status: 422 })
    const preview = await previewText(draft, reading.data, code)
    if (preview.kind === 'rendered') return page(previewDocument(preview.email))
    const [problem] = preview.problems
    return page(
      previewDocument({ text: problem ? `${problem.line}:${problem.column} ${problem.message}` : '' }),
    )
  } finally {
    release()
  }
}

/** A frame that nothing was sent into yet. */
export async function GET(): Promise<Response> {
  const admission = await admitMerchant('gateways.view')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  return page(previewDocument({ text: '' }))
}

function page(html: string): Response {
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
