import { readRows } from './rows.ts'

/** A vendor's words, in lower case, and ours; `*` stands for any other. */
export type Words<Ours extends string> = ReadonlyMap<string, Ours>

/** Reads a table of words; undefined when a row is malformed or its right side is none of ours. */
export function readWords<Ours extends string>(text: string, ours: readonly Ours[]): Words<Ours> | undefined {
  const rows = readRows(text, 'last')?.map(([word, meaning]): [string, Ours | undefined] => [
    word.toLowerCase(),
    ours.find(known => known === meaning),
  ])
  const known = rows?.filter((row): row is [string, Ours] => row[1] !== undefined)
  return rows && known?.length === rows.length ? new Map(known) : undefined
}

/** What a vendor's word means, or undefined when nobody said. */
export function meaningOf<Ours extends string>(
  word: string | undefined,
  words: Words<Ours>,
): Ours | undefined {
  return word === undefined ? undefined : (words.get(word.trim().toLowerCase()) ?? words.get('*'))
}
