import type { World } from '../world.ts'
import { createCitcall } from './citcall.ts'
import { createGupshup } from './gupshup.ts'
import { createInfobip } from './infobip.ts'
import { createMailgun } from './mailgun.ts'
import { createMeta } from './meta.ts'
import { createPlainHttp } from './plain-http.ts'
import { createTaptalk } from './taptalk.ts'
import type { HttpVendor } from './vendor.ts'
import { createWavecell } from './wavecell.ts'

/** Every vendor that speaks HTTP. */
export const createHttpVendors = (world: World): HttpVendor[] => [
  createCitcall(world),
  createWavecell(world),
  createInfobip(world),
  createMeta(world),
  createGupshup(world),
  createTaptalk(world),
  createMailgun(world),
  createPlainHttp(world, 'kata'),
  createPlainHttp(world, 'kingone'),
  createPlainHttp(world, 'ims'),
]
