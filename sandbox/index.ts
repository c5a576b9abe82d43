import { startSandbox } from './start-sandbox.ts'

const port = (name: string, fallback: number) => Number(process.env[name] ?? fallback)
const log = (error: unknown) => console.error('sandbox:', error)

// Half-closed sockets of broken clients must never end the process that plays everybody's vendor.
process.on('uncaughtException', log)
process.on('unhandledRejection', log)

const sandbox = await startSandbox({
  httpPort: port('SANDBOX_PORT', 4010),
  smtpPort: port('SANDBOX_SMTP_PORT', 4025),
  smppPort: port('SANDBOX_SMPP_PORT', 4775),
  merchantPort: port('SANDBOX_MERCHANT_PORT', 4080),
  log,
}).catch(error => {
  log(error)
  process.exit(1)
})

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  // Clients may hold connections open; two seconds are enough for the polite way.
  setTimeout(() => process.exit(0), 2000).unref()
  await sandbox.close()
  process.exit(0)
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
if (process.send) {
  // A parent that died is noticed here; without this the sandbox would outlive it and keep the ports.
  process.on('disconnect', stop)
  const { url, merchantUrl, smtpPort, smppPort } = sandbox
  process.send({ type: 'ready', url, merchantUrl, smtpPort, smppPort })
} else {
  console.log(
    `Sandbox ${sandbox.url} · merchant ${sandbox.merchantUrl} · SMTP ${sandbox.smtpPort} · SMPP ${sandbox.smppPort}`,
  )
}
