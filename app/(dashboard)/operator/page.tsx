import { redirect } from 'next/navigation'
import { requireOperator } from '#lib/auth/require-merchant.ts'

export default async function OperatorPage() {
  await requireOperator('/operator')
  redirect('/operator/merchants')
}
