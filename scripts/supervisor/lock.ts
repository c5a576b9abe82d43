import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Takes a folder for this process. Throws when a living process has it; one that died left a stale file, which
 * is taken over. Returns how to give it back.
 */
export function takeLock(file: string): () => void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const owner = Number(readFileSync(file, 'utf8'))
    if (isSandi(owner)) {
      throw new Error(
        `Sandi already runs here as process ${owner}. Set DATA_DIR and PORT to run a second copy.`,
      )
    }
    writeFileSync(file, String(process.pid))
  }
  return () => rmSync(file, { force: true })
}

/** Whether the pid is alive and still ours: numbers are used again after a crash or a restart of the machine. */
function isSandi(pid: number): boolean {
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/start.ts')
  } catch {
    return process.platform !== 'linux'
  }
}
