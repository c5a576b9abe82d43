import { ScrollRegion } from '#components/ui/scroll-region.tsx'
import { InlineText } from './inline-text.tsx'
import type { Block } from './page-text.ts'
import { plainText } from './parse-inline.ts'

type Table = Extract<Block, { kind: 'table' }>

/** A table of words; on a narrow screen it scrolls by itself, keyboard included. */
export function TextTable({ label, table }: { label: string; table: Table }) {
  const names = table.head.map(plainText)
  return (
    <ScrollRegion label={`${label}: ${names.filter(Boolean).join(', ')}`} className="overflow-x-auto">
      <table className="w-full min-w-120 border-collapse text-sm">
        <thead>
          <tr className="border-b">
            {table.head.map((cell, column) => {
              const style = 'h-9 pr-5 text-left align-middle font-medium text-ink-3 text-xs last:pr-0'
              if (names[column] === '') return <td key="corner" className={style} />
              return (
                <th key={names[column]} scope="col" className={style}>
                  <InlineText parts={cell} />
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr key={row.map(plainText).join()} className="border-b">
              {row.map((cell, column) => (
                <td key={names[column]} className="py-2.5 pr-5 align-top last:pr-0 first:whitespace-nowrap">
                  <InlineText parts={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
