import { redirect } from 'next/navigation'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { settingsPlaces } from './places.ts'

/** Leads to the first of the settings that is open to the role. */
export default async function SettingsPage() {
  const { may } = await requireMerchant('overview.view', '/settings')
  redirect(settingsPlaces.find(({ operation }) => may(operation))?.href ?? '/')
}
