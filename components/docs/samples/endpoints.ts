import type { SampleCall } from './call.ts'

/** What a reader's samples are filled in with. */
export interface Filling {
  /** Without a slash at its end. */
  baseUrl: string
  key: string
  gatewayKey: string
  /** Whether the gateway needs an e-mail address. */
  byEmail: boolean
  /** Of a gateway that sends messages to phones. */
  messageGatewayKey: string
}
/** The recipient, the ids and the code; what stands here was asked for in the calls before. */
export interface SampleValues {
  recipient?: string
  otpId?: string
  messageId?: string
  otp?: string
}
type Describe = (filling: Filling, values: SampleValues) => Omit<SampleCall, 'url' | 'key'> & { path: string }

const otpId = (values: SampleValues) => values.otpId ?? 'OTP_ID'
const otp = (values: SampleValues) => values.otp ?? '123456'
const address = ({ byEmail }: Filling, { recipient }: SampleValues): Record<string, string> =>
  byEmail ? { email: recipient ?? 'budi@example.com' } : { phone: recipient ?? '081234567890' }
const post = (path: string, body: SampleCall['body']) => ({
  method: 'POST' as const,
  path,
  ...(body && { body }),
})
const get = (path: string) => ({ method: 'GET' as const, path })

/** A call for every endpoint of the API, by the endpoint's name. */
const calls = {
  otpRequest: (filling, values) =>
    post('/otp/request', { ...address(filling, values), gateway_key: filling.gatewayKey }),
  otpGenerate: (filling, values) =>
    post('/otp/generate', { ...address(filling, values), gateway_key: filling.gatewayKey }),
  otpSend: (filling, values) =>
    post('/otp/send', { ...address(filling, values), gateway_key: filling.gatewayKey, otp: otp(values) }),
  otpVerify: (_, values) => post('/otp/verify', { otp_id: otpId(values), otp: otp(values) }),
  otpUpdateVerified: (_, values) => post('/otp/update_verified', { otp_id: otpId(values) }),
  otpShow: (_, values) => get(`/otp/${otpId(values)}`),
  messageSend: ({ messageGatewayKey }, { recipient }) =>
    post('/message/send', {
      phone: recipient ?? '081234567890',
      gateway_key: messageGatewayKey,
      params: [
        { tag: 'parameter_1', value: 'Budi' },
        { tag: 'parameter_2', value: '50% off until December.' },
      ],
    }),
  messageShow: (_, values) => get(`/message/${values.messageId ?? 'MESSAGE_ID'}`),
  balance: () => get('/balance'),
  health: () => get('/health'),
  /** A variant: the same request, which may be repeated without sending twice. */
  otpRequestOnce: (filling, values) => ({
    ...post('/otp/request', { ...address(filling, values), gateway_key: filling.gatewayKey }),
    headers: { 'Idempotency-Key': 'order-4711-login-1' },
  }),
  /** A variant: with values for the message and the end user's address. */
  otpRequestWithParams: (filling, values) =>
    post('/otp/request', {
      ...address(filling, values),
      gateway_key: filling.gatewayKey,
      params: [{ tag: 'name', value: 'Budi' }],
      ip: '203.0.113.7',
    }),
} as const satisfies Record<string, Describe>

export type SampleName = keyof typeof calls
export const sampleNames = Object.keys(calls) as SampleName[]

/** The call that a sample makes. */
export function sampleCall(name: SampleName, filling: Filling, values: SampleValues = {}): SampleCall {
  const { path, ...call } = (calls[name] as Describe)(filling, values)
  return { ...call, url: `${filling.baseUrl}/v1${path}`, key: filling.key }
}
