import type { World } from '../world.ts'
import { createCitcall } from './citcall.ts'
import { createDamcorp } from './damcorp.ts'
import { createGupshup } from './gupshup.ts'
import { createInfobip } from './infobip.ts'
import { createKannel } from './kannel.ts'
import { createMailgun } from './mailgun.ts'
import { createMeta } from './meta.ts'
import { createPlainHttp } from './plain-http.ts'
import { createSes } from './ses.ts'
import { createTaptalk } from './taptalk.ts'
import { createTwilio } from './twilio.ts'
import type { HttpVendor } from './vendor.ts'
import { createVonage } from './vonage.ts'
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
  createTwilio(world),
  createVonage(world),
  createKannel(world),
  createDamcorp(world),
  createSes(world),
  createPlainHttp(world, 'kata'),
  createPlainHttp(world, 'kingone'),
  createPlainHttp(world, 'ims'),
]
