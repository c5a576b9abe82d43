import { Fragment } from 'react'

/** A text in which certain values stand out. */
export function FilledText({ text, values }: { text: string; values: string[] }) {
  const wanted = values
    .filter(value => value !== '')
    .map(value => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.length === 0) return text
  return text.split(new RegExp(`(${wanted.join('|')})`)).map((part, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of a text have no other name
    if (index % 2 === 0) return <Fragment key={index}>{part}</Fragment>
    return (
      <span key={index} className="text-accent">
        {part}
      </span>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: the parts of a text have no other name
  })
}
