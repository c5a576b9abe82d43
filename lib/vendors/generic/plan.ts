import { type Body, readBody } from './body.ts'
import { answerMeanings } from './check-answer.ts'
import { reportMeanings } from './check-reports.ts'
import { readPath } from './path.ts'
import { readRows } from './rows.ts'
import type { GenericConfig } from './settings.ts'
import { readTemplate, type Template, type Values } from './template.ts'
import { readWords } from './words.ts'

/** A configuration taken apart: what the sending of a message needs of it. */
export type Plan = ReturnType<typeof makePlan>

// An account is opened again when it was changed, so what was read of it stays right.
const plans = new WeakMap<GenericConfig, Plan>()

export function planOf(config: GenericConfig): Plan {
  const known = plans.get(config)
  if (known) return known
  const plan = makePlan(config)
  plans.set(config, plan)
  return plan
}

function makePlan(config: GenericConfig) {
  const path = (text: string) => (text === '' ? undefined : readPath(text))
  const secrets: Values = Object.fromEntries(readRows(config.secrets, 'first') ?? [])
  const headers = (readRows(config.headers, 'first') ?? []).map(([name, value]): [string, Template] => [
    name.toLowerCase(),
    readTemplate(value),
  ])
  const body: Body = readBody(config.bodyKind, config.body)
  return {
    path: readTemplate(config.path),
    headers,
    body,
    secrets,
    /** Nothing that must show up in a reason, in the forms in which it travels. */
    hidden: [...Object.values(secrets), config.reportSecret].flatMap(forms),
    answer: {
      kind: config.answerKind,
      id: path(config.idPath),
      status: path(config.statusPath),
      reason: path(config.reasonPath),
      caller: path(config.callerPath),
      words: readWords(config.answerWords, answerMeanings) ?? new Map(),
      refusedStatuses: new Set(config.refusedStatuses.split(/[ ,]+/).filter(Boolean).map(Number)),
    },
    report: {
      list: path(config.reportListPath),
      id: path(config.reportIdPath),
      reference: path(config.reportReferencePath),
      status: path(config.reportStatusPath),
      detail: path(config.reportDetailPath),
      time: path(config.reportTimePath),
      words: readWords(config.reportWords, reportMeanings) ?? new Map(),
    },
  }
}

function forms(secret: string): string[] {
  return secret === ''
    ? []
    : [secret, Buffer.from(secret, 'utf8').toString('base64'), encodeURIComponent(secret.toWellFormed())]
}
