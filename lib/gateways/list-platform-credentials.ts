import { countPlatformGateways } from './count-platform-gateways.ts'
import { type CredentialRow, listCredentials } from './list-credentials.ts'

export interface PlatformCredential extends CredentialRow {
  /** Of a vendor's enabled accounts the oldest is used; the others wait. */
  use: 'used' | 'spare' | 'off'
  /** The enabled gateways that send through the one in use. */
  relying: number
}

/** The platform's own accounts, and which of them sends are made through. */
export async function listPlatformCredentials(): Promise<PlatformCredential[]> {
  const [rows, relying] = await Promise.all([listCredentials(null), countPlatformGateways()])
  return rows.map(row => {
    const enabled = rows.filter(other => other.vendorId === row.vendorId && !other.disabledAt)
    const oldest = enabled.map(({ id }) => id).sort()[0]
    const use = row.disabledAt ? 'off' : row.id === oldest ? 'used' : 'spare'
    return { ...row, use, relying: use === 'used' ? (relying.get(row.vendorId) ?? 0) : 0 }
  })
}
