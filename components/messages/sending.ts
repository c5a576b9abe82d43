/** A gateway as the form for one message knows it. */
export interface MessageGateway {
  id: string
  channel: 'SMS' | 'WA_LONG_NUMBER' | 'EMAIL'
  /** The placeholders of its text. */
  tags: string[]
  /** Its template goes through `.Pages`. */
  loops: boolean
}

/** What is typed into the form. */
export interface MessageValues {
  values: Record<string, string>
  /** JSON: a list. */
  loop: string
}

/** A message as it would be sent; its price in words. */
export type MessagePreview =
  | {
      kind: 'rendered'
      subject: string | undefined
      text: string
      html: string | undefined
      segments: number
      encoding: string | undefined
      /** Of one SMS or one message, and of all of it; null: there is no price for the merchant's country. */
      price: { each: string; total: string } | null
    }
  | { kind: 'failed'; detail: string }

/** What became of a message that was sent. */
export type SendOutcome =
  | {
      kind: 'sent'
      deliveryId: string
      provider: string
      charge: { state: 'settled' | 'reserved' | 'released'; price: string }
    }
  | {
      kind: 'failed'
      reason: string
      detail: string
      /** It was accepted, and no provider took it. */
      deliveryId: string | null
    }
