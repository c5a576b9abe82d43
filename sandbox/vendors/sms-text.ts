const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà\f^{}\\[~\]|€]*$/
const extended = /[\f^{}\\[~\]|€]/g

/** Encoding and number of parts of a text message (GSM 03.38: 160/153 septets, UCS-2: 70/67 units). */
export function measureText(text: string): { encoding: 'GSM7' | 'UCS2'; parts: number } {
  const plain = gsm7.test(text)
  const units = plain ? text.length + (text.match(extended)?.length ?? 0) : text.length
  const [single, part] = plain ? [160, 153] : [70, 67]
  return { encoding: plain ? 'GSM7' : 'UCS2', parts: units <= single ? 1 : Math.ceil(units / part) }
}
