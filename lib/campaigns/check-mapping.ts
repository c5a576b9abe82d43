import type { ColumnMapping } from '#db/schema/campaigns.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { say } from '#lib/i18n/say.ts'
import type { TextTag } from './find-tags.ts'
import { mappingInput } from './schema.ts'

type Checked = { kind: 'mapping'; mapping: ColumnMapping } | { kind: 'invalid'; errors: FieldError[] }

/** A mapping that names columns of the file and tags of the text, and every tag that must have a value. */
export function checkMapping(input: unknown, columns: readonly string[], tags: readonly TextTag[]): Checked {
  const parsed = mappingInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const mapping = parsed.data
  const errors: FieldError[] = []
  if (mapping.recipient >= columns.length) {
    errors.push({ field: 'recipient', message: say('campaignColumn') })
  }
  for (const [tag, index] of Object.entries(mapping.tags)) {
    const field = `tags.${tag}`
    if (index >= columns.length) errors.push({ field, message: say('campaignColumn') })
    else if (!tags.some(known => known.tag === tag)) {
      errors.push({ field, message: say('tagUnknown', { tag: `{${tag}}` }) })
    }
  }
  for (const { tag, required } of tags) {
    if (!required || Object.hasOwn(mapping.tags, tag)) continue
    errors.push({ field: `tags.${tag}`, message: say('tagUnmapped', { tag: `{${tag}}` }) })
  }
  return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'mapping', mapping }
}
