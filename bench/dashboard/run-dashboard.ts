import { printRows } from '../report.ts'
import { type Installation, startInstallations } from './databases.ts'
import { signIn } from './sign-in.ts'

interface Page {
  name: string
  path: (of: Installation) => string
}
type Side = 'empty' | 'full'

const pages: Page[] = [
  { name: 'deliveries, page 1', path: () => '/deliveries' },
  { name: 'deliveries, page 1,000', path: ({ cursor }) => `/deliveries?older=${cursor}` },
  { name: 'deliveries to one phone', path: ({ phone }) => `/deliveries?search=${encodeURIComponent(phone)}` },
  { name: 'deliveries with status ERROR', path: () => '/deliveries?status=ERROR' },
  {
    name: 'one value among a year of others',
    path: () => '/deliveries?status=ERROR&country=AU&channel=EMAIL',
  },
  { name: 'overview', path: () => '/' },
  { name: 'statistics, 30 days', path: () => '/statistics?range=30d' },
]
const warmRounds = 5
const rounds = 25

/**
 * Whole HTTP pages of the built product, to their last byte, from a merchant with `deliveries` and from one with none,
 * turn by turn: medians in milliseconds and how many times longer the full one takes.
 */
export async function runDashboard(databaseUrl: string, deliveries: number): Promise<void> {
  console.log(`\nDashboard: making ${deliveries.toLocaleString('en')} deliveries …`)
  const { empty, full } = await startInstallations(databaseUrl, deliveries)
  const cookies = {
    empty: await signIn(empty.server.url, empty.email, empty.password),
    full: await signIn(full.server.url, full.email, full.password),
  }
  const measure = async (side: Side, path: string) => {
    const { server } = side === 'empty' ? empty : full
    const started = performance.now()
    const answer = await fetch(server.url + path, { headers: { cookie: cookies[side] }, redirect: 'manual' })
    await answer.text()
    if (answer.status !== 200)
      throw new Error(`${path} (${side}): ${answer.status} ${answer.headers.get('location') ?? ''}`)
    return performance.now() - started
  }
  const rows: string[][] = []
  for (const { name, path } of pages) {
    // The same cursor and number for both: an empty database answers them with nothing.
    const where = path(full)
    const times: Record<Side, number[]> = { empty: [], full: [] }
    for (let round = 0; round < warmRounds + rounds; round++) {
      for (const side of round % 2 === 0 ? (['empty', 'full'] as const) : (['full', 'empty'] as const)) {
        const ms = await measure(side, where)
        if (round >= warmRounds) times[side].push(ms)
      }
    }
    const [without, withAll] = [median(times.empty), median(times.full)]
    rows.push([name, without.toFixed(1), withAll.toFixed(1), `${(withAll / without).toFixed(2)} ×`])
  }
  console.log(`\nPages of the dashboard, whole answer over HTTP, median of ${rounds}`)
  printRows([['', 'empty ms', 'full ms', 'full against empty'], ...rows])
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
