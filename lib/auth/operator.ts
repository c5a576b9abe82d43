/** Who changes something of the installation or of any merchant, and from which address. */
export interface Operator {
  userId: string
  ip: string | undefined
}
