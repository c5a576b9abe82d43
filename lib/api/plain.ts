import { live, ready } from './health.ts'
import { metrics } from './metrics.ts'
import { openApi } from './openapi.ts'
import { receiveReports } from './receive-reports.ts'
import type { ApiRequest } from './request.ts'
import type { Answer } from './respond.ts'
import { unsubscribe } from './unsubscribe.ts'

/** What machines ask for without a merchant key, each in its own form. */
interface PlainOperation {
  name: string
  path: string
  methods: readonly string[]
  run: (request: ApiRequest) => Promise<Answer>
}

export const plainOperations: readonly PlainOperation[] = [
  { name: 'openapi', path: '/api/v1/openapi.json', methods: ['GET'], run: openApi },
  { name: 'openapi', path: '/v1/openapi.json', methods: ['GET'], run: openApi },
  { name: 'reports', path: '/api/reports/{vendor}/{token}', methods: ['GET', 'POST'], run: receiveReports },
  { name: 'unsubscribe', path: '/api/unsubscribe/{token}', methods: ['GET', 'POST'], run: unsubscribe },
  { name: 'live', path: '/api/health/live', methods: ['GET'], run: live },
  { name: 'ready', path: '/api/health/ready', methods: ['GET'], run: ready },
  { name: 'metrics', path: '/api/metrics', methods: ['GET'], run: metrics },
]
