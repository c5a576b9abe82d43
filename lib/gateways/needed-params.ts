import { checkTemplate } from '#lib/templates/check-template.ts'
import { sampleParams } from './sample-params.ts'

/** Sample `params` as JSON text with everything a template needs, as far as it can be read without running it. */
export async function neededParams(template: { subject: string; message: string }): Promise<string> {
  const { tags } = await checkTemplate(template)
  return JSON.stringify(sampleParams(`${template.subject}\n${template.message}`, tags), null, 2)
}
