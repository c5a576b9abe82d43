import type { z } from 'zod'
import type { Call, Success } from '#lib/api/endpoint.ts'
import type { ErrorName } from '#lib/core/error.ts'
import { requestOtp } from '#lib/otp/request-otp.ts'
import type { requestBody, sentOtp } from './otp-schemas.ts'

export const sendErrors = [
  'gatewayUnknown',
  'gatewayInactive',
  'credentialMissing',
  'recipientMissing',
  'balanceShort',
  'notAllowed',
  'contactPending',
  'providerUnknown',
  'priceUnknown',
  'sendInFlight',
  'phoneInvalid',
  'phoneTypeRefused',
  'parametersInvalid',
  'verifyLocked',
  'rateLimited',
  'vendorDown',
] as const satisfies readonly ErrorName[]

interface Variant {
  method: 'Request' | 'Generate' | 'Send'
  code?: string
}

/** The common part of request, generate and send: one use case, answered with the code in clear or masked. */
export async function sendCode(
  call: Call<z.output<typeof requestBody>>,
  { method, code }: Variant,
): Promise<Success<z.input<typeof sentOtp>>> {
  const { phone, email, gateway_key: gatewayKey, params, ip } = call.body
  const sent = await requestOtp({
    method,
    deliveryId: call.deliveryId,
    merchantId: call.caller.merchantId,
    gatewayKey,
    params,
    onAccepted: call.executed,
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(code === undefined ? {} : { code }),
    ...(ip ? { ip } : {}),
  })
  return {
    message: method === 'Send' ? 'OTP sent successfully' : 'Request generated successfully',
    data: {
      id: sent.id,
      otp: method === 'Request' ? 'X'.repeat(sent.code.length) : sent.code,
      otp_length: sent.code.length,
      ...(sent.prefix === undefined ? {} : { prefix: sent.prefix }),
      channel: sent.channel as z.input<typeof sentOtp>['channel'],
      provider: sent.provider,
      purpose: sent.purpose,
    },
    headers: {
      'ratelimit-limit': String(sent.sendsMax),
      'ratelimit-remaining': String(sent.sendsLeft),
      'ratelimit-reset': '600',
    },
  }
}
