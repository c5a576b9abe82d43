import { checkAnswer } from './check-answer.ts'
import { checkReports } from './check-reports.ts'
import { checkRequest } from './check-request.ts'
import { type GenericConfig, genericSettings } from './settings.ts'

/** The settings of an account as a whole: every template, table and path in them can be read. */
export const genericConfig = genericSettings.superRefine((config, context) => {
  const refuse = (field: keyof GenericConfig, message: string, params: Record<string, string> = {}) =>
    context.addIssue({ code: 'custom', path: [field], message, params })
  checkRequest(config, refuse)
  checkAnswer(config, refuse)
  checkReports(config, refuse)
})
