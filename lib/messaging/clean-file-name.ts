type CleanName = { kind: 'clean'; name: string } | { kind: 'refused'; reason: string }

const charactersMax = 150
/** Line and paragraph separators, and what turns the direction of writing: `invoice⁧fdp.exe`. */
const deceiving = /[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** The name of an attached file without its path, safe in a header and on any disk. What deceives is refused. */
export function cleanFileName(given: string): CleanName {
  if (/\p{Cc}/u.test(given)) return refuse('has a control character, such as a line break')
  if (deceiving.test(given)) return refuse('has a character that nobody sees')
  if (!given.isWellFormed()) return refuse('is not well-formed Unicode')
  const name = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  if (name === '') return refuse('is empty')
  if ([...name].length > charactersMax) return refuse(`is longer than ${charactersMax} characters`)
  return { kind: 'clean', name }
}

const refuse = (reason: string): CleanName => ({ kind: 'refused', reason })
