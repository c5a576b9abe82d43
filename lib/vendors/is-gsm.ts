import smppLibrary from 'smpp'

/** Whether GSM 03.38 can say the text; if not, it travels as UCS-2 and fits less. */
export function isGsm(text: string): boolean {
  return smppLibrary.encodings.ASCII.match(text)
}
