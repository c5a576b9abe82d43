import { isIPv6 } from 'node:net'

/** A session description (RFC 4566) of one G.711 stream to the discard port: nobody is meant to hear anything. */
export function offer(host: string): string {
  const address = `IN ${isIPv6(host) ? 'IP6' : 'IP4'} ${host}`
  const lines = [
    'v=0',
    `o=- ${Date.now()} 1 ${address}`,
    's=-',
    `c=${address}`,
    't=0 0',
    'm=audio 9 RTP/AVP 8 0',
    'a=rtpmap:8 PCMA/8000',
    'a=rtpmap:0 PCMU/8000',
    'a=sendrecv',
  ]
  return `${lines.join('\r\n')}\r\n`
}
