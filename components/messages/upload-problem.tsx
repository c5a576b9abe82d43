import { useTranslations } from 'next-intl'
import { useSay } from '#components/form/use-say.ts'
import { Alert } from '#components/ui/alert.tsx'
import type { Problem } from './use-campaign-upload.ts'

/** Why a file was not taken, and in which of its lines; announced when it appears. */
export function UploadProblem({ problem }: { problem: Problem | undefined }) {
  const t = useTranslations('messages.upload')
  const say = useSay()
  return (
    <div role="alert" className="empty:hidden">
      {problem && (
        <Alert
          tone="bad"
          title={problem.line === undefined ? t('unreadable') : t('line', { line: problem.line })}
        >
          {say(problem.message)}
        </Alert>
      )}
    </div>
  )
}
