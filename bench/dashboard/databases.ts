import postgres from 'postgres'
import { migrate } from '#db/migrate.ts'
import { startChild } from '../child.ts'
import type { Dashboard } from '../programs/seed-dashboard.ts'
import { type Server, startListening } from '../servers.ts'

export interface Installation extends Dashboard {
  server: Server
}

/** Two installations in one Postgres: one with a merchant alone, one with a merchant's year of deliveries. */
export async function startInstallations(
  deliveries: number,
): Promise<Record<'empty' | 'full', Installation>> {
  const url = await startDatabase()
  return { empty: await install(url, 'empty', 0), full: await install(url, 'full', deliveries) }
}

async function install(url: string, name: string, deliveries: number): Promise<Installation> {
  const own = new URL(url)
  own.pathname = `/${name}`
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`create database ${sql(name)}`
  await sql.end()
  await migrate(own.href)
  const env = { DATABASE_URL: own.href }
  const seeding = startChild({ file: 'bench/programs/seed-dashboard.ts', args: [String(deliveries)], env })
  const seeded = await seeding.next<Dashboard>('seeded')
  await seeding.stop()
  const admin = postgres(own.href, { max: 1, onnotice: () => {} })
  await admin`vacuum analyze`
  await admin`checkpoint`
  await admin.end()
  return { ...seeded, server: await startListening(name, 'server/index.ts', { env }) }
}
