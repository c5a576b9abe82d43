import type { z } from 'zod'
import type { Call, Success } from '#lib/api/endpoint.ts'
import { AppError } from '#lib/core/error.ts'
import { requestOtp } from '#lib/otp/request-otp.ts'
import type { requestBody, sentOtp } from './otp-schemas.ts'

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
  if (params.files.length > 0) {
    const errors = [{ field: 'params', message: 'attachments go with messages, not with codes' }]
    throw new AppError('parametersInvalid', { errors })
  }
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
