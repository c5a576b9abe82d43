import { collections } from './collections.ts'
import { comparing } from './comparing.ts'
import { composition } from './composition.ts'
import { conditions } from './conditions.ts'
import { escaping } from './escaping.ts'
import { formatting } from './formatting.ts'
import { layout } from './layout.ts'
import { loops } from './loops.ts'
import { printing } from './printing.ts'

/** Templates that Go and we must agree on, by what they are about. */
export const corpus = {
  collections,
  comparing,
  composition,
  conditions,
  escaping,
  formatting,
  layout,
  loops,
  printing,
}
