import { accounts } from '../accounts.ts'
import { asArray, asObject, asText } from '../http/body.ts'
import type { Reply } from '../http/reply.ts'
import { graphError } from './meta-errors.ts'

const codeLengthMax = 15

const values = (component: Record<string, unknown> | undefined) =>
  asArray(component?.parameters).map(parameter => asText(asObject(parameter)?.text))

/** The text a template message shows, or Meta's refusal: 132001, 132000, 131008, 131009 (protocols 4.9). */
export function readTemplate(template: Record<string, unknown> | undefined): string | Reply {
  const name = asText(template?.name)
  const language = asText(asObject(template?.language)?.code)
  if (!name || !language)
    return graphError(400, 131008, 'Required parameter is missing', 'template name, language')
  const known = accounts.meta.templates.find(entry => entry.name === name && entry.language === language)
  if (!known)
    return graphError(
      404,
      132001,
      'Template name does not exist in the translation',
      `template name (${name}) does not exist in ${language}`,
    )

  const components = asArray(template?.components).map(asObject)
  const body = values(components.find(component => component?.type === 'body'))
  if (body.length !== 1 || body[0] === undefined)
    return graphError(
      400,
      132000,
      'Number of parameters does not match the expected number of params',
      `body: number of localizable_params (${body.length}) does not match the expected number of params (1)`,
    )
  if (known.button !== null) {
    const button = components.find(component => component?.type === 'button')
    const [value] = values(button)
    // The one-time-code button is created as `otp` and stored, hence sent, as `url`.
    if (String(button?.sub_type).toLowerCase() !== 'url' || value === undefined)
      return graphError(
        400,
        131008,
        'Required parameter is missing',
        'buttons: Button at index 0 of type Url requires a parameter',
      )
    if (value.length > codeLengthMax || body[0].length > codeLengthMax)
      return graphError(400, 131009, 'Parameter value is not valid', 'The code is longer than 15 characters')
  }
  return known.body.replace('{{1}}', () => body[0] ?? '')
}
