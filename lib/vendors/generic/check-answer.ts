import { readPath } from './path.ts'
import type { Refuse } from './refuse.ts'
import type { GenericConfig } from './settings.ts'
import { readWords } from './words.ts'

export const answerMeanings = ['accepted', 'refused', 'unavailable'] as const

type Answer = Pick<
  GenericConfig,
  'answerKind' | 'idPath' | 'statusPath' | 'reasonPath' | 'callerPath' | 'answerWords' | 'refusedStatuses'
>

/** Whether an answer can be judged by these settings. */
export function checkAnswer(config: Answer, refuse: Refuse): void {
  for (const field of ['idPath', 'statusPath', 'reasonPath', 'callerPath'] as const) {
    if (config[field] !== '' && !readPath(config[field])) refuse(field, 'is no path into an answer')
  }
  if (!/^(\d{3}([ ,]+|$))*$/.test(config.refusedStatuses)) refuse('refusedStatuses', 'must be HTTP statuses')
  if (config.answerKind === 'status') return
  if (!config.idPath && !config.statusPath) refuse('idPath', 'a path is missing')
  const words = readWords(config.answerWords, answerMeanings)
  if (!words) refuse('answerWords', 'every row needs a meaning')
  else if (config.statusPath && ![...words.values()].includes('accepted')) {
    refuse('answerWords', 'nothing means accepted')
  }
}
