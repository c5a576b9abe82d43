import type { MoveReason } from '#lib/routing/switcher/inputs.ts'
import { cheap, resting } from './story.ts'

export interface Minute {
  minute: number
  share: number
  requests: number
  failed: number
  event: string | undefined
  reasons: MoveReason[]
}

const width = 40

/** A line for each minute: the cheap vendor's share with its resting point, failures, and why it moved. */
export function printMinute({ minute, share, requests, failed, event, reasons }: Minute): void {
  const filled = Math.round((share / 100) * width)
  const rest = Math.round(((resting[cheap] ?? 0) / 100) * width)
  const bar = Array.from({ length: width }, (_, place) => (place < filled ? '█' : place === rest ? '┊' : '·'))
  const told = [...(event ? [`◆ ${event}`] : []), ...reasons.map(tell)].join('; ')
  const figures = `${String(minute).padStart(3)}  ${String(share).padStart(3)}  ${bar.join('')}`
  console.log(
    `${figures}  ${String(requests).padStart(4)} ${failed === 0 ? '    ' : String(failed).padStart(4)}  ${told}`,
  )
}

export function printHead(): void {
  console.log("\nCitCall's share of an automatic gateway (┊ where it rests); one minute takes a second")
  console.log(`min    %  ${' '.repeat(width)}  sent fail`)
}

function tell(reason: MoveReason): string {
  if (reason.code === 'quiet') return `+${reason.points} back, quiet for a while`
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const way = reason.from === cheap ? `−${reason.points}` : `+${reason.points}`
  const { code, fromFigure, fromSample, toFigure, toSample } = reason
  return `${way} ${code}: ${percent(fromFigure)} of ${fromSample} against ${percent(toFigure)} of ${toSample}`
}
