'use client'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TextProblem } from './answers.ts'

interface ProblemListProps {
  problems: readonly TextProblem[]
  onGoTo: (problem: TextProblem) => void
}

/** What is wrong with a draft and where; each leads to its place. Announced when it appears. */
export function ProblemList({ problems, onGoTo }: ProblemListProps) {
  const t = useTranslations('template.problems')
  return (
    <div role="status" aria-live="polite">
      {problems.length > 0 && (
        <ul aria-label={t('title')} className="mt-2 space-y-1">
          {problems.map(problem => (
            <li key={`${problem.field}:${problem.line}:${problem.column}:${problem.message}`}>
              <button
                type="button"
                onClick={() => onGoTo(problem)}
                className="flex w-full items-start gap-2 rounded-md bg-bad-soft px-3 py-2 text-left text-sm hover:underline"
              >
                <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <span className="font-medium">
                    {t(problem.field, { line: problem.line, column: problem.column })}
                  </span>{' '}
                  {problem.tag === undefined ? problem.message : t('tag', { tag: `{${problem.tag}}` })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
