import { z } from 'zod'

const param = z.object({
  tag: z
    .string()
    .min(1)
    .max(64)
    .meta({
      description: 'The name in braces in the gateway’s text; `loop` and `attach` mean what is said below.',
      examples: ['parameter_1'],
    }),
  value: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().max(4096))
    .optional()
    .meta({
      description: 'Replaces {tag} in the gateway’s text; at most 4096 characters.',
      examples: ['Budi'],
    }),
  data: z
    .array(z.unknown())
    .max(1000)
    .optional()
    .meta({ description: 'Tag `loop`: what `.Pages` is in the template of an e-mail.' }),
  attachments: z
    .array(
      z.object({
        fileName: z.string().meta({ examples: ['invoice.pdf'] }),
        content: z.string().meta({ description: 'Base64.' }),
      }),
    )
    .optional()
    .meta({
      description:
        'Tag `attach`: files of an e-mail; at most 20, together at most 8,388,608 bytes once decoded.',
    }),
})

/** `params` as the seed writes it: values by tag, `loop` data and `attach`ed files in one list. */
export const params = z
  .array(param)
  .max(100)
  .nullish()
  .transform((list, context) => {
    const values: [string, string][] = []
    let pages: readonly unknown[] | undefined
    const files: { name: string; content: string }[] = []
    for (const [index, { tag, value, data, attachments }] of (list ?? []).entries()) {
      const fail = (message: string) => context.addIssue({ code: 'custom', path: [index], message })
      if (tag === 'loop' && data) {
        if (pages) fail('loop is there twice')
        pages = data
      } else if (tag === 'attach' && attachments) {
        files.push(...attachments.map(({ fileName, content }) => ({ name: fileName, content })))
      } else if (value === undefined) fail('value is required')
      else values.push([tag, value])
    }
    return { values: Object.fromEntries(values), pages: pages ?? [], files }
  })
