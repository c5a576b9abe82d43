import type { getTranslations } from 'next-intl/server'
import type { FirstSteps } from '#lib/onboarding/get-first-steps.ts'

/** The first two requests with the merchant's own gateway key; of its merchant key only the start is known here. */
export function exampleRequests(
  publicUrl: string,
  { example, keyPrefix }: FirstSteps,
  t: Awaited<ReturnType<typeof getTranslations<'onboarding'>>>,
): { recipient: string; request: string; verify: string } {
  const key = keyPrefix ? `${keyPrefix}…` : t('yourKey')
  const [field, recipient] =
    example?.channel === 'EMAIL' ? ['email', 'ayu@example.com'] : ['phone', '081234560001']
  const call = (path: string, ...body: string[]) =>
    [
      `curl ${publicUrl}/v1/otp/${path} \\`,
      `  -H "Authorization: Bearer ${key}" \\`,
      '  -H "Content-Type: application/json" \\',
      `  -d '{ ${body.join(',\n        ')} }'`,
    ].join('\n')
  return {
    recipient,
    request: call('request', `"${field}": "${recipient}"`, `"gateway_key": "${example?.key ?? ''}"`),
    verify: call('verify', `"otp_id": "${t('idFromAnswer')}"`, `"otp": "${t('theCode')}"`),
  }
}
