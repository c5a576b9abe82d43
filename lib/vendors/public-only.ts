import { AsyncLocalStorage } from 'node:async_hooks'
import { type LookupAddress, lookup } from 'node:dns'
import { lookup as resolve } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '#lib/core/public-address.ts'
import type { Vendor } from './vendor.ts'

const confined = new AsyncLocalStorage<true>()

/**
 * The same vendor, whose calls over HTTP and SIP reach the public internet only: for accounts of merchants, who choose
 * the address. Every address of a name is looked at when a connection is made, so a name cannot lead inside later.
 * Does not cover SMTP and SMPP, whose hosts are checked by name when the account is saved.
 */
export function publicOnly(vendor: Vendor): Vendor {
  const { checkContact } = vendor
  return {
    ...vendor,
    send: (...call) => confined.run(true, () => vendor.send(...call)),
    ...(checkContact && { checkContact: (...call) => confined.run(true, () => checkContact(...call)) }),
  }
}

/** Whether the present call may reach public addresses only. */
export function isConfined(): boolean {
  return confined.getStore() === true
}

/** Whether a URL's host is an address, and one inside: no name is looked up for it. */
export function isInnerLiteral(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && !isPublicAddress(host)
}

/** Finds the addresses of a name as Node does, and none when one of them is not public. */
export const publicLookup: LookupFunction = (name, options, found) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return found(error ?? notPublic(), [])
    if (!addresses.every(({ address }) => isPublicAddress(address))) return found(notPublic(), [])
    if (options.all) found(null, addresses)
    else found(null, first.address, first.family)
  })
}

/** The address to send to, found as the present call may; throws when there is none, or none that it may reach. */
export function resolveHost(name: string): Promise<LookupAddress> {
  if (!isConfined()) return resolve(name)
  return new Promise((done, fail) => {
    publicLookup(name, {}, (error, address, family = 4) => {
      if (error || typeof address !== 'string') fail(error ?? notPublic())
      else done({ address, family })
    })
  })
}

function notPublic(): NodeJS.ErrnoException {
  return Object.assign(new Error('the address is not public'), { code: 'ENOTPUBLIC' })
}
