import { Section } from '#components/ui/section.tsx'
import {
  ChartSkeleton,
  FiguresSkeleton,
  FormSkeleton,
  Skeleton,
  TableSkeleton,
} from '#components/ui/skeleton.tsx'
import { Sample, Samples } from './sample.tsx'

export function Waiting() {
  return (
    <Section title="While it loads">
      <FiguresSkeleton />
      <div className="mt-8">
        <Samples>
          <Sample name="Table">
            <TableSkeleton rows={4} />
          </Sample>
          <Sample name="Form">
            <FormSkeleton fields={2} />
          </Sample>
          <Sample name="Chart">
            <ChartSkeleton height={140} />
          </Sample>
          <Sample name="A line">
            <Skeleton className="w-40" />
          </Sample>
        </Samples>
      </div>
    </Section>
  )
}
