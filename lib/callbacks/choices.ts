/** What an endpoint is for: the statuses of deliveries, or the health of vendors. */
export const endpointKinds = ['status', 'health'] as const
export type EndpointKind = (typeof endpointKinds)[number]

/** What an endpoint for statuses can be told of, in the order in which a delivery gets there. */
export const callbackEvents = [
  'PROCESSING',
  'SENT',
  'DELIVERED',
  'Verified',
  'UNDELIVERED',
  'REJECTED',
  'ERROR',
] as const
export type CallbackEvent = (typeof callbackEvents)[number]

/** What is sent again since a moment: what did not get through, or everything. */
export const replayChoices = ['stuck', 'all'] as const
export type ReplayChoice = (typeof replayChoices)[number]
