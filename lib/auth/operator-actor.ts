/** Somebody who runs the installation: an actor without a merchant, until one is concerned. */
export interface OperatorActor {
  merchantId: null
  userId: string
  ip: string | undefined
}
