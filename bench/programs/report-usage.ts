/** What a measured process has used so far. */
export interface Usage {
  rssMb: number
  cpuMs: number
}

process.on('message', message => {
  if ((message as { type?: string } | null)?.type !== 'usage') return
  const { user, system } = process.cpuUsage()
  const usage: Usage = { rssMb: process.memoryUsage.rss() / 2 ** 20, cpuMs: (user + system) / 1000 }
  process.send?.({ type: 'usage', ...usage })
})
process.on('disconnect', () => process.exit(1))
// Whoever has no way of leaving still writes its profile.
process.on('SIGTERM', () => {
  if (process.listenerCount('SIGTERM') === 1) process.exit(0)
})
