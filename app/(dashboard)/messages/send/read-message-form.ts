import { z } from 'zod'
import { parseLoop } from '#components/messages/parse-loop.ts'
import { AppError } from '#lib/core/error.ts'
import type { GivenFile } from '#lib/messaging/attachments.ts'
import type { Params } from '#lib/messaging/render-message.ts'

interface GivenMessage {
  gatewayId: string
  recipient: string
  params: Params
  files: GivenFile[]
}

const fields = z.object({
  gatewayId: z.string().max(100),
  recipient: z.string().max(300),
  loop: z.string().max(1_000_000),
})
const valuesInput = z.record(z.string().max(64), z.string().max(4096))

/** One message as its form sends it. Throws `payloadInvalid` when it is no such form. */
export async function readMessageForm(request: Request): Promise<GivenMessage> {
  const form = await request.formData().catch(() => undefined)
  const read = fields.safeParse(form && Object.fromEntries(form))
  const values = valuesInput.safeParse(parseJson(form?.get('values')))
  if (!form || !read.success || !values.success) throw invalid('the form')
  const loop = parseLoop(read.data.loop)
  if (loop.kind === 'notList') throw invalid('the data of the template is not a list')
  if (loop.kind === 'invalid') throw invalid(loop.problem)
  const given = form.getAll('files').filter(file => file instanceof File)
  const files = await Promise.all(
    given.map(async file => ({
      name: file.name,
      content: Buffer.from(await file.arrayBuffer()).toString('base64'),
    })),
  )
  const { gatewayId, recipient } = read.data
  return { gatewayId, recipient, params: { values: values.data, pages: loop.list }, files }
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

function invalid(message: string): AppError {
  return new AppError('payloadInvalid', { errors: [{ field: 'form', message }] })
}
