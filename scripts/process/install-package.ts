import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs a Debian package where we may without being asked for a password; elsewhere it does nothing. */
export function installPackage(name: string): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...words: string[]) => {
    const [program = '', ...args] = [...asRoot, ...words]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
  }
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  if (run('apt-get', 'update')) run('apt-get', 'install', '-y', '--no-install-recommends', name)
}
