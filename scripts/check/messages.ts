import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { defaultLocale, locales } from '#lib/i18n/locales.ts'
import { messages } from '#lib/i18n/messages.ts'
import { root } from '../process/tool.ts'
import { trackedFiles } from './tracked-files.ts'

type Texts = Map<string, string>

/** Whether every language has every text, with the same values in it, and every text is used somewhere. */
export async function messageProblems(): Promise<string> {
  const reference = flatten(messages[defaultLocale])
  const others = locales.filter(locale => locale !== defaultLocale)
  return [
    ...[...reference].flatMap(([key, text]) => parseProblem(defaultLocale, key, text)),
    ...others.flatMap(locale => differences(locale, reference, flatten(messages[locale]))),
    ...unused(reference),
  ].join('\n')
}

function flatten(tree: object, path = ''): Texts {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): [string, string][] => {
      const key = path ? `${path}.${name}` : name
      return typeof value === 'string' ? [[key, value]] : [...flatten(value, key)]
    }),
  )
}

function parseProblem(locale: string, key: string, text: string): string[] {
  if (text.trim() === '') return [`${locale} ${key} is empty`]
  try {
    argumentsOf(text)
    return []
  } catch (error) {
    return [`${locale} ${key} cannot be read: ${(error as Error).message}`]
  }
}

function differences(locale: string, reference: Texts, texts: Texts): string[] {
  const missing = [...reference.keys()].filter(key => !texts.has(key)).map(key => `${locale} lacks ${key}`)
  const further = [...texts].flatMap(([key, text]) => {
    const original = reference.get(key)
    if (original === undefined) return [`${locale} has ${key}, which ${defaultLocale} lacks`]
    const broken = parseProblem(locale, key, text)
    if (broken.length > 0 || parseProblem(defaultLocale, key, original).length > 0) return broken
    const same = argumentsOf(text).join() === argumentsOf(original).join()
    return same ? [] : [`${locale} ${key} has other values or tags than ${defaultLocale}`]
  })
  return [...missing, ...further]
}

/** The names of a text's values and tags, sorted. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>()
  const collect = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value)
      if (element.type === TYPE.tag) collect(element.children)
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const option of Object.values(element.options)) collect(option.value)
      }
    }
  }
  collect(parse(text))
  return [...names].sort()
}

/** A text counts as used when its last name is written somewhere, or its parent's with a computed name after it. */
function unused(reference: Texts): string[] {
  const code = trackedFiles()
    .filter(path => /^(app|components|lib|worker)\/.*\.tsx?$/.test(path))
    .map(path => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const words = new Set(code.match(/[A-Za-z0-9_]+/g))
  const computed = new Set([...code.matchAll(/([A-Za-z0-9_]+)\.\$\{/g)].map(match => match[1]))
  return [...reference.keys()]
    .filter(key => {
      const names = key.split('.')
      return !words.has(names.at(-1) ?? '') && !names.some(name => computed.has(name))
    })
    .map(key => `nothing uses the text ${key}`)
}
