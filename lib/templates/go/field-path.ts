import type { Bytes } from './bytes.ts'
import type { Operand } from './parse/node.ts'

/** `(index .Pages 0).detail` as `.Pages[0].detail`; undefined where it depends on what runs. */
export function fieldPath(words: readonly Operand[]): Bytes | undefined {
  const [first, second, ...indexes] = words
  if (!first) return undefined
  if (first.type === 'function' && first.name === 'index' && second) {
    const base = fieldPath([second])
    return base && base + indexes.map(indexText).join('')
  }
  if (words.length > 1) return undefined
  switch (first.type) {
    case 'field':
      return dotted(first.names)
    case 'variable':
      return first.names[0] === '$' && first.names.length > 1 ? dotted(first.names.slice(1)) : undefined
    case 'chain': {
      const base = fieldPath([first.term])
      return base && base + dotted(first.names)
    }
    case 'pipe': {
      const [only, more] = first.commands
      return only && !more && first.variables.length === 0 ? fieldPath(only.words) : undefined
    }
    default:
      return undefined
  }
}

function dotted(names: readonly Bytes[]): Bytes {
  return names.map(name => `.${name}`).join('')
}

function indexText(word: Operand): Bytes {
  if (word.type === 'number') return `[${word.text}]`
  return word.type === 'string' && typeof word.parts[0] === 'string' ? `.${word.parts[0]}` : '[]'
}
