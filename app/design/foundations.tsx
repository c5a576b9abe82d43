import { Section } from '#components/ui/section.tsx'
import { Sample, Samples } from './sample.tsx'

const swatches = [
  ['Surfaces', ['paper', 'raised', 'sunken', 'hover', 'line']],
  ['Ink', ['ink', 'ink-2', 'ink-3', 'control', 'control-strong']],
  ['Accent', ['accent', 'accent-strong', 'accent-soft', 'accent-2', 'accent-3']],
  ['Statuses', ['ok', 'warn', 'bad', 'info', 'ok-soft', 'warn-soft', 'bad-soft', 'info-soft']],
] as const

export function Foundations() {
  return (
    <Section title="Foundations" description="Ink on paper, hairlines, one deep teal." className="border-t-0">
      <Samples>
        {swatches.map(([name, colours]) => (
          <Sample key={name} name={name}>
            <ul className="flex flex-wrap gap-3">
              {colours.map(colour => (
                <li key={colour} className="text-ink-3 text-xs">
                  <span
                    className="mb-1 block size-12 rounded-md border"
                    style={{ background: `var(--${colour})` }}
                  />
                  {colour}
                </li>
              ))}
            </ul>
          </Sample>
        ))}
        <Sample name="Type">
          <p className="font-medium text-2xl tracking-[-0.025em]">26 · Rp 12.480.500</p>
          <p className="font-semibold text-xl tracking-[-0.015em]">20 · A page’s title</p>
          <p className="text-lg">16 · A dialog’s title</p>
          <p>14 · Everything that is read</p>
          <p className="text-ink-2 text-sm">13 · Tables, help, second lines</p>
          <p className="text-ink-3 text-xs">12 · Heads of columns, captions</p>
          <p className="font-mono text-sm">13 · 01J8-mono · 0O1lI · 482 915</p>
        </Sample>
      </Samples>
    </Section>
  )
}
