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
  url: string,
  deliveries: number,
): Promise<Record<'empty' | 'full', Installation>> {
  const empty = await seed(url, 'empty', 0)
  const full = await seed(url, 'full', deliveries)
  return { empty: await serve(empty), full: await serve(full) }
}

async function serve({ env, ...seeded }: Awaited<ReturnType<typeof seed>>): Promise<Installation> {
  return { ...seeded, server: await startListening('dashboard', 'server/index.ts', { env }) }
}

async function seed(url: string, name: string, deliveries: number) {
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
  return { ...seeded, env }
}
