import type { Bytes } from '../bytes.ts'
import type { Constant } from './parse-number.ts'

/** `{name}` of a text. */
interface Tag {
  name: Bytes
  at: number
}
export type Part = Bytes | Tag

interface Placed {
  /** Place in the source, in bytes. */
  at: number
}

export interface Pipe extends Placed {
  type: 'pipe'
  commands: Command[]
  variables: Bytes[]
  assigns: boolean
}
export interface Command extends Placed {
  words: Operand[]
}

export type Operand = Placed &
  (
    | { type: 'field' | 'variable'; names: Bytes[] }
    | { type: 'chain'; term: Operand; names: Bytes[] }
    | { type: 'function'; name: Bytes }
    | { type: 'bool'; value: boolean }
    | { type: 'dot' | 'nil' }
    | { type: 'number'; constant: Exclude<Constant, { problem: string }>; text: Bytes }
    | { type: 'string'; parts: Part[] }
    | Pipe
  )

export type Node = Placed &
  (
    | { type: 'text'; parts: Part[] }
    | { type: 'action'; pipe: Pipe }
    | { type: 'if' | 'with' | 'range'; pipe: Pipe; list: Node[]; otherwise: Node[] | undefined }
    | { type: 'template'; name: Bytes; pipe: Pipe | undefined }
    | { type: 'break' | 'continue' }
  )

/** Each template of a source by its name. */
export type TemplateSet = ReadonlyMap<Bytes, readonly Node[]>
