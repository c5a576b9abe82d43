import { addressKey } from '../address.ts'
import { BoundedMap } from '../bounded-map.ts'
import { createShelf, type KeptFile } from './shelf.ts'

export type Channel = 'SMS' | 'MISSCALL' | 'WHATSAPP' | 'WA_LONG_NUMBER' | 'EMAIL'

/** What an e-mail is besides its words. */
export type MailParts = {
  /** Names in lower case; of a relay's mail all, else those that the customer set. */
  headers: Record<string, string>
  attachments: KeptFile[]
  /** The mail as it came over the wire, where it did and is not large. */
  source?: KeptFile
  dkim?: string
}

export type Arrival = {
  channel: Channel
  from: string | null
  text: string | null
  subject: string | null
  html: string | null
  caller: string | null
  mail?: MailParts
}

export type Received = Arrival & { id: number; receivedAt: number }

export type Handset = { address: string; messages: Received[] }

type Listener = (handset: Handset | null) => void

const messagesMax = 50
const handsetsMax = 20_000

export type Phones = ReturnType<typeof createPhones>

/** The simulated handsets: what arrived at each, newest first, bounded in both directions. */
export function createPhones() {
  const handsets = new BoundedMap<string, Handset>(handsetsMax)
  const listeners = new Set<Listener>()
  const shelf = createShelf()
  let lastId = 0

  return {
    shelf,
    arrive(to: string, arrival: Arrival) {
      const address = addressKey(to)
      const handset = handsets.get(address) ?? { address, messages: [] }
      handset.messages.unshift({ ...arrival, id: ++lastId, receivedAt: Date.now() })
      if (handset.messages.length > messagesMax) handset.messages.pop()
      handsets.set(address, handset)
      for (const listener of listeners) listener(handset)
    },
    handset: (raw: string): Handset => {
      const address = addressKey(raw)
      return handsets.get(address) ?? { address, messages: [] }
    },
    /** Newest handset first. */
    list: (): Handset[] => [...handsets.values()].reverse(),
    newest: (most: number): Handset[] => [...handsets.values()].slice(-most).reverse(),
    clear() {
      handsets.clear()
      shelf.clear()
      for (const listener of listeners) listener(null)
    },
    /** Calls back with each handset that received something, or null when all were cleared. */
    listen(listener: Listener): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
