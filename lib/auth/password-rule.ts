import { commonWords } from './common-words.ts'

const runs = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const spelling: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}
const longestFirst = (words: string[]) => [...words].sort((a, b) => b.length - a.length)
const sortedCommon = longestFirst(commonWords)

/**
 * Whether a password is among the first that anybody would try: nothing is left of it, or fewer than four letters,
 * once common words, the words of its owner, rows of the keyboard, digits and signs are taken away; or it is made
 * of fewer than five different characters. It is no measure of strength, and it does not know leaked passwords.
 */
export function isGuessable(password: string, ofOwner: string[]): boolean {
  if (new Set(password.toLowerCase()).size < 5) return true
  const own = ofOwner.flatMap(text => text.toLowerCase().split(/[^\p{L}]+/u)).filter(word => word.length > 2)
  const text = password.toLowerCase()
  const respelt = text.replace(/[013457@$]/g, sign => spelling[sign] ?? sign)
  return [text, respelt].some(reading => lettersLeft(reading, longestFirst(own)) < 4)
}

function lettersLeft(text: string, own: string[]): number {
  let rest = text
  for (const word of [...own, ...sortedCommon]) rest = rest.replaceAll(word, ' ')
  for (const run of runs) rest = withoutRuns(rest, run)
  return rest.match(/\p{L}/gu)?.length ?? 0
}

/** Takes away every stretch of four or more characters that follow each other in `run`. */
function withoutRuns(text: string, run: string): string {
  let rest = text
  for (let length = run.length; length >= 4; length--) {
    for (let start = 0; start + length <= run.length; start++) {
      rest = rest.replaceAll(run.slice(start, start + length), ' ')
    }
  }
  return rest
}
