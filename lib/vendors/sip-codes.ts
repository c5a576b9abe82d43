type SipNote =
  | 'trying'
  | 'rings'
  | 'earlyMedia'
  | 'answered'
  | 'barred'
  | 'unknown'
  | 'timeout'
  | 'unreachable'
  | 'incomplete'
  | 'busy'
  | 'ended'
  | 'overloaded'
  | 'busyEverywhere'
  | 'declined'
  | 'nowhere'
  | 'unwanted'
interface SipCode {
  code: number
  /** The reason phrase of the RFCs, the same in every language. */
  phrase: string
  status: 'DELIVERED' | 'UNDELIVERED' | 'REJECTED'
  /** Its text in the documentation, where a missed call meets the code often. */
  note?: SipNote
}

/** How calls end (RFC 3261 and its additions), and what a missed call becomes when nothing else is said. */
export const sipCodes: readonly SipCode[] = [
  { code: 100, phrase: 'Trying', status: 'UNDELIVERED', note: 'trying' },
  { code: 180, phrase: 'Ringing', status: 'DELIVERED', note: 'rings' },
  { code: 181, phrase: 'Call Is Being Forwarded', status: 'UNDELIVERED' },
  { code: 182, phrase: 'Queued', status: 'UNDELIVERED' },
  { code: 183, phrase: 'Session in Progress', status: 'DELIVERED', note: 'earlyMedia' },
  { code: 199, phrase: 'Early Dialog Terminated', status: 'UNDELIVERED' },
  { code: 200, phrase: 'OK', status: 'DELIVERED', note: 'answered' },
  { code: 201, phrase: 'Accepted', status: 'UNDELIVERED' },
  { code: 204, phrase: 'No Notification', status: 'UNDELIVERED' },
  { code: 300, phrase: 'Multiple Choices', status: 'UNDELIVERED' },
  { code: 301, phrase: 'Moved Permanently', status: 'UNDELIVERED' },
  { code: 302, phrase: 'Moved Temporarily', status: 'UNDELIVERED' },
  { code: 305, phrase: 'Use Proxy', status: 'UNDELIVERED' },
  { code: 380, phrase: 'Alternative Service', status: 'UNDELIVERED' },
  { code: 400, phrase: 'Bad Request', status: 'UNDELIVERED' },
  { code: 401, phrase: 'Unauthorized', status: 'UNDELIVERED' },
  { code: 402, phrase: 'Payment Required', status: 'UNDELIVERED' },
  { code: 403, phrase: 'Forbidden', status: 'REJECTED', note: 'barred' },
  { code: 404, phrase: 'Not Found', status: 'UNDELIVERED', note: 'unknown' },
  { code: 405, phrase: 'Method Not Allowed', status: 'UNDELIVERED' },
  { code: 406, phrase: 'Not Acceptable', status: 'UNDELIVERED' },
  { code: 407, phrase: 'Proxy Authentication Required', status: 'UNDELIVERED' },
  { code: 408, phrase: 'Request Timeout', status: 'UNDELIVERED', note: 'timeout' },
  { code: 409, phrase: 'Conflict', status: 'UNDELIVERED' },
  { code: 410, phrase: 'Gone', status: 'UNDELIVERED', note: 'unknown' },
  { code: 411, phrase: 'Length Required', status: 'UNDELIVERED' },
  { code: 412, phrase: 'Conditional Request Failed', status: 'UNDELIVERED' },
  { code: 413, phrase: 'Request Entity Too Large', status: 'UNDELIVERED' },
  { code: 414, phrase: 'Request-URI Too Long', status: 'UNDELIVERED' },
  { code: 415, phrase: 'Unsupported Media Type', status: 'UNDELIVERED' },
  { code: 416, phrase: 'Unsupported URI Scheme', status: 'UNDELIVERED' },
  { code: 417, phrase: 'Unknown Resource-Priority', status: 'UNDELIVERED' },
  { code: 420, phrase: 'Bad Extension', status: 'UNDELIVERED' },
  { code: 421, phrase: 'Extension Required', status: 'UNDELIVERED' },
  { code: 422, phrase: 'Session Interval Too Small', status: 'UNDELIVERED' },
  { code: 423, phrase: 'Interval Too Brief', status: 'UNDELIVERED' },
  { code: 424, phrase: 'Bad Location Information', status: 'UNDELIVERED' },
  { code: 428, phrase: 'Use Identity Header', status: 'UNDELIVERED' },
  { code: 429, phrase: 'Provide Referrer Identity', status: 'UNDELIVERED' },
  { code: 430, phrase: 'Flow Failed', status: 'UNDELIVERED' },
  { code: 433, phrase: 'Anonymity Disallowed', status: 'UNDELIVERED' },
  { code: 436, phrase: 'Bad Identity Info', status: 'UNDELIVERED' },
  { code: 437, phrase: 'Unsupported Certificate', status: 'UNDELIVERED' },
  { code: 438, phrase: 'Invalid Identity Header', status: 'UNDELIVERED' },
  { code: 439, phrase: 'First Hop Lacks Outbound Support', status: 'UNDELIVERED' },
  { code: 470, phrase: 'Consent Needed', status: 'UNDELIVERED' },
  { code: 480, phrase: 'Temporarily Unavailable', status: 'UNDELIVERED', note: 'unreachable' },
  { code: 481, phrase: 'Call/Transaction Does Not Exist', status: 'UNDELIVERED' },
  { code: 482, phrase: 'Loop Detected', status: 'UNDELIVERED' },
  { code: 483, phrase: 'Too Many Hops', status: 'UNDELIVERED' },
  { code: 484, phrase: 'Address Incomplete', status: 'UNDELIVERED', note: 'incomplete' },
  { code: 485, phrase: 'Ambiguous', status: 'UNDELIVERED' },
  { code: 486, phrase: 'Busy Here', status: 'DELIVERED', note: 'busy' },
  { code: 487, phrase: 'Request Terminated', status: 'DELIVERED', note: 'ended' },
  { code: 488, phrase: 'Not Acceptable Here', status: 'UNDELIVERED' },
  { code: 489, phrase: 'Bad Event', status: 'UNDELIVERED' },
  { code: 491, phrase: 'Request Pending', status: 'UNDELIVERED' },
  { code: 493, phrase: 'Undecipherable', status: 'UNDELIVERED' },
  { code: 494, phrase: 'Security Agreement Required', status: 'UNDELIVERED' },
  { code: 500, phrase: 'Server Internal Error', status: 'UNDELIVERED' },
  { code: 501, phrase: 'Not Implemented', status: 'UNDELIVERED' },
  { code: 502, phrase: 'Bad Gateway', status: 'UNDELIVERED' },
  { code: 503, phrase: 'Service Unavailable', status: 'UNDELIVERED', note: 'overloaded' },
  { code: 504, phrase: 'Server Time-out', status: 'UNDELIVERED', note: 'timeout' },
  { code: 505, phrase: 'Version Not Supported', status: 'UNDELIVERED' },
  { code: 513, phrase: 'Message Too Large', status: 'UNDELIVERED' },
  { code: 580, phrase: 'Precondition Failure', status: 'UNDELIVERED' },
  { code: 600, phrase: 'Busy Everywhere', status: 'UNDELIVERED', note: 'busyEverywhere' },
  { code: 603, phrase: 'Decline', status: 'REJECTED', note: 'declined' },
  { code: 604, phrase: 'Does Not Exist Anywhere', status: 'UNDELIVERED', note: 'nowhere' },
  { code: 606, phrase: 'Not Acceptable', status: 'UNDELIVERED' },
  { code: 607, phrase: 'Unwanted', status: 'REJECTED', note: 'unwanted' },
]

/** The reason phrase of a code; one that nobody registered has none. */
export function sipPhrase(code: number): string | undefined {
  return sipCodes.find(known => known.code === code)?.phrase
}
