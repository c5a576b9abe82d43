import type { Role } from '#db/schema/merchants.ts'

const includes: Record<Role, readonly Role[]> = {
  owner: ['owner', 'admin', 'engineer', 'finance', 'viewer'],
  admin: ['admin', 'engineer', 'finance', 'viewer'],
  engineer: ['engineer', 'viewer'],
  finance: ['finance', 'viewer'],
  viewer: ['viewer'],
}

/** Whether somebody with the role `held` may do what `needed` may. */
export function roleAllows(held: Role, needed: Role): boolean {
  return includes[held].includes(needed)
}
