import { createServer } from 'node:http'
import { metrics } from '#lib/api/metrics.ts'
import { env } from '#lib/core/env.ts'
import { log } from '#lib/core/log.ts'

/** Shows the worker's own metrics at a port of its own, where WORKER_METRICS_PORT is set. Returns how to end it. */
export function serveMetrics(): () => void {
  const { WORKER_METRICS_PORT: port, HOST } = env()
  if (port === undefined) return () => {}
  const server = createServer((request, response) => {
    request.resume()
    const { authorization } = request.headers
    metrics({ headers: authorization === undefined ? {} : { authorization } }).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(401).end(),
    )
  })
  server.on('error', error => log().error({ err: error }, 'the worker shows no metrics'))
  server.listen(port, HOST)
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
