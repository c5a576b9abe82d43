const tagPattern = /\{([A-Za-z0-9_.-]{1,64})\}/g
const action = /\{\{[\s\S]*?\}\}/g
/** Filled by itself: the link that ends the subscription. */
export const unsubscribeTag = 'unsubscribe_url'

export interface TextTag {
  tag: string
  /** Nothing can be sent without it; others stay in the text as they are. */
  required: boolean
}

/** The tags of a text that a file's columns may fill, in the order in which they come. */
export function findTags(text: { subject: string | null; message: string | null }): TextTag[] {
  const whole = `${text.subject ?? ''}\n${text.message ?? ''}`
  const inActions = [...whole.matchAll(action)].flatMap(([found]) => [
    ...found.slice(2, -2).matchAll(tagPattern),
  ])
  const outside = [...whole.replace(action, '').matchAll(tagPattern)]
  const tags = new Set([...outside, ...inActions].map(([, tag = '']) => tag))
  tags.delete(unsubscribeTag)
  tags.delete('OTP')
  return [...tags].map(tag => ({ tag, required: /^parameter_\d+$/.test(tag) }))
}
