import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findHome } from '../../db/embedded/binaries.ts'

/** An empty data folder and a port for one product; `remove` takes away what it wrote. */
export async function makePlace() {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandi-e2e-'))
  // PostgreSQL runs as another user when we are root.
  chmodSync(dataDir, 0o755)
  const home = await findHome(join(dataDir, 'postgres'))
  return {
    dataDir,
    port: await freePort(),
    remove: () => {
      for (const folder of [dataDir, dirname(home.dataDir)]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}
