interface Text {
  subject: string | null
  message: string | null
  escapeValues: boolean
}

/** Whether two texts would be sent alike. */
export function sameText(one: Text, other: Text): boolean {
  return (
    one.subject === other.subject && one.message === other.message && one.escapeValues === other.escapeValues
  )
}
