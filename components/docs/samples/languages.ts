import type { SampleCall } from './call.ts'
import { writeCurl } from './curl.ts'
import { writeGo } from './go.ts'
import { writeNode } from './node.ts'
import { writePhp } from './php.ts'
import { writePython } from './python.ts'

export interface SampleLanguage {
  id: string
  /** What the language is called in every language. */
  name: string
  /** The sample, whole: it runs as it is, with nothing but the language's own library. */
  write: (call: SampleCall) => string
}

export const sampleLanguages: readonly SampleLanguage[] = [
  { id: 'curl', name: 'curl', write: writeCurl },
  { id: 'node', name: 'Node', write: writeNode },
  { id: 'php', name: 'PHP', write: writePhp },
  { id: 'python', name: 'Python', write: writePython },
  { id: 'go', name: 'Go', write: writeGo },
]
