import { describe, expect, test, vi } from 'vitest'
import type { Report, ReportAnswer, ReportRequest, SendOutcome, Vendor, VendorMessage } from '../vendor.ts'
import { messageFor, type Rig } from './rig.ts'
import { wrongReports } from './wrong-reports.ts'

interface Signed {
  body: string
  headers: Record<string, string>
}

/** Where signed reports of these tests are sent to. */
export const reportAddress = 'https://example.com/report'

export interface VendorCase {
  vendor: Vendor
  productId: string
  config: (rig: Rig) => Record<string, unknown>
  wrongCredentials: Record<string, unknown>
  /** `webhook`: the account's; `request`: the URL travels with the message; `connection`: SMPP. */
  reports: 'webhook' | 'request' | 'connection' | 'none'
  /** What the phone shows, when it is not the text itself. */
  shown?: (message: VendorMessage) => string
  /** Where this vendor's outcome or final status differs from the usual. */
  outcomes?: Record<string, SendOutcome['kind']>
  statuses?: Record<string, Report['status'] | undefined>
  /** Its account may read numbers as ids and words. */
  numbersAreText?: boolean
  /** Signs a body the way the vendor does, at `reportAddress`; absent where vendors do not sign. */
  sign?: (body: string) => Signed | Promise<Signed>
  /** Whether signed nonsense is taken without a word, so that it does not come again. */
  takesSignedNonsense?: boolean
  /** Versions of a real report that nobody signed, for signatures that do not travel as a header of Meta's. */
  forgeries?: (sample: ReportRequest) => ReportRequest[]
}

const usualOutcomes: Record<string, SendOutcome['kind']> = {
  '9008': 'unavailable',
  '9009': 'unavailable',
  '9010': 'ambiguous',
  '9011': 'ambiguous',
  '9012': 'unavailable',
  '9013': 'ambiguous',
  '9017': 'refused',
  '9018': 'unavailable',
}
const usualStatuses: Record<string, Report['status'] | undefined> = {
  '0001': 'DELIVERED',
  '9001': 'SENT',
  '9002': 'UNDELIVERED',
  '9003': 'REJECTED',
  '9006': 'DELIVERED',
  '9007': 'DELIVERED',
  '9014': 'UNDELIVERED',
  '9015': 'UNDELIVERED',
}
const timeoutMs = 250

/** What every adapter promises, against the real simulators over real sockets. */
export function describeVendor(rigOf: () => Rig, one: VendorCase): void {
  const { vendor } = one
  const product = vendor.products.find(candidate => candidate.id === one.productId)
  if (!product) throw new Error(`no product ${one.productId}`)
  const email = product.channel === 'EMAIL'
  const news: Report[] = []

  function configOf(change: Record<string, unknown> = {}): unknown {
    return vendor.configSchema.parse({ ...one.config(rigOf()), timeoutMs, ...change })
  }

  async function send(message: VendorMessage, change: Record<string, unknown> = {}): Promise<SendOutcome> {
    const config = configOf(change)
    const webhook = one.reports === 'webhook'
    const reportUrl = vendor.readReports
      ? await rigOf().takeReports(vendor, config, webhook)
      : 'https://example.com'
    const onReports = (reports: Report[]) => void news.push(...reports)
    if (!product) throw new Error('no product')
    return vendor.send(message, {
      product,
      config,
      signal: new AbortController().signal,
      reportUrl,
      onReports,
    })
  }

  function reportsOn(outcome: SendOutcome): Report[] {
    if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${outcome.reason}`)
    const all = [...news, ...rigOf().received.flatMap(entry => entry.reports)]
    return all.filter(report => report.vendorMessageId === outcome.vendorMessageId)
  }

  describe(one.productId, () => {
    test('has an accepted message arrive byte for byte, newline included', async () => {
      const message = messageFor('0001', email)
      const outcome = await send(message)
      expect(outcome).toMatchObject({ kind: 'accepted', vendorMessageId: expect.stringMatching(/./) })
      const [arrived] = await rigOf().phone(message.recipient)
      if (product.codeOwner === 'vendor') expect(outcome).toMatchObject({ caller: arrived?.caller })
      else expect(arrived?.text).toBe(one.shown?.(message) ?? message.text)
      if (email) expect(arrived?.subject).toBe(message.subject)
    })

    if (product.codeOwner === 'platform' && !one.shown) {
      test('has long texts, emoji and messages without a code arrive whole', async () => {
        for (const text of [
          'Pesanan Anda dikirim 🚚 “hari ini”\n\n'.repeat(8).trim(),
          'Halo {Budi} '.repeat(40).trim(),
        ]) {
          const message = { ...messageFor('0001', email), text, code: undefined }
          expect(await send(message)).toMatchObject({ kind: 'accepted' })
          const [arrived] = await rigOf().phone(message.recipient)
          expect(arrived?.text).toBe(text)
        }
      })
    }

    test.each(Object.keys(usualOutcomes))('tells what kind of failure fate %s is, in time', async fate => {
      const message = messageFor(fate, email)
      const startedAt = performance.now()
      const outcome = await send(message)
      expect(performance.now() - startedAt).toBeLessThan(timeoutMs + 300)
      expect({ fate, ...outcome }).toMatchObject({ kind: one.outcomes?.[fate] ?? usualOutcomes[fate] })
      if (outcome.kind === 'accepted') return
      expect(outcome.reason.length).toBeGreaterThan(3)
      for (const secret of [message.code, message.text, message.recipient])
        expect(outcome.reason).not.toContain(secret)
      // Only what certainly was not taken may be tried again.
      const entries = await rigOf().journal(vendor.id, message.recipient)
      if (outcome.kind !== 'unavailable') expect(entries.length).toBeLessThanOrEqual(1)
    })

    test('calls wrong credentials the account’s fault and keeps them out of the reason', async () => {
      const outcome = await send(messageFor('0001', email), one.wrongCredentials)
      expect(outcome).toMatchObject({ kind: 'unavailable' })
      for (const secret of Object.values(one.wrongCredentials)) {
        expect(JSON.stringify(outcome)).not.toContain(String(secret))
      }
    })

    test('is unavailable while the vendor is down and serves again afterwards', async () => {
      await rigOf().scenario({ vendor: vendor.id, fault: { kind: 'down' } })
      expect(await send(messageFor('0001', email))).toMatchObject({ kind: 'unavailable' })
      await rigOf().scenario({ vendor: vendor.id, fault: null })
      const served = async () =>
        expect(await send(messageFor('0001', email))).toMatchObject({ kind: 'accepted' })
      await vi.waitFor(served, { timeout: 3000 })
    })

    test('serves 200 messages at once', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, () => send(messageFor('0001', email), { timeoutMs: 5000 })),
      )
      expect(new Set(outcomes.map(outcome => outcome.kind))).toEqual(new Set(['accepted']))
    })

    test('stops at once when the attempt’s time is over', async () => {
      if (!product) return
      const config = configOf({ timeoutMs: 5000 })
      const context = { product, config, reportUrl: 'https://example.com/r', onReports: () => {} }
      const message = messageFor('9010', email)
      const outcome = await vendor.send(message, { ...context, signal: AbortSignal.timeout(200) })
      expect(outcome).toMatchObject({ kind: 'ambiguous' })
      const late = await vendor.send(messageFor('0001', email), { ...context, signal: AbortSignal.abort() })
      expect(late).toMatchObject({ kind: 'unavailable' })
    })

    if (one.reports !== 'none') describeReports()
  })

  function describeReports(): void {
    const statuses = { ...usualStatuses, ...one.statuses }
    const fates = Object.entries(statuses).filter(([, status]) => status)

    test.each(fates)('reads the reports of fate %s up to %s', async (fate, status) => {
      const message = messageFor(fate, email)
      const outcome = await send(message)
      await vi.waitFor(() => expect(reportsOn(outcome).map(report => report.status)).toContain(status), {
        timeout: 2000,
        interval: 5,
      })
      const caller = outcome.kind === 'accepted' ? outcome.caller : undefined
      for (const report of reportsOn(outcome)) {
        expect(JSON.stringify(report)).not.toContain(message.code)
        if (caller) expect(JSON.stringify(report.raw)).not.toContain(caller)
        if (report.reference) expect(report.reference).toBe(message.reference)
        if (report.at) expect(Math.abs(report.at.getTime() - Date.now())).toBeLessThan(60_000)
      }
    })

    if (!vendor.readReports) return

    async function read(request: Partial<ReportRequest>): Promise<ReportAnswer> {
      const whole = {
        method: 'POST',
        url: reportAddress,
        query: new URLSearchParams(),
        headers: {},
        body: Buffer.alloc(0),
        ...request,
      }
      return (await vendor.readReports?.(whole, configOf())) ?? { status: 0, reports: [] }
    }

    test('refuses garbage, huge and wrongly typed reports without a word', async () => {
      const garbage = ['', 'null', '[]', '{}', '"x"', '17', '\u0000\u0001', '<xml/>', '['.repeat(100_000)]
      const wrong = wrongReports(arrived(), one.numbersAreText)
      for (const request of wrong) expect((await read(request)).reports).toEqual([])
      for (const text of [
        ...garbage,
        ...wrong.map(request => request.body.toString()),
        'x'.repeat(10_000_000),
        JSON.stringify('x'.repeat(2e6)),
      ]) {
        const unsigned = { body: text, headers: {} }
        for (const signed of [unsigned, (await one.sign?.(text)) ?? unsigned]) {
          const answer = await read({ headers: signed.headers, body: Buffer.from(signed.body) })
          expect(answer.reports).toEqual([])
          const taken = answer.status === 200 && signed !== unsigned && one.takesSignedNonsense
          if (!taken)
            expect({ text: text.slice(0, 80), status: answer.status }).toMatchObject({ status: expect4xx })
        }
      }
      for (const method of ['GET', 'PUT', 'DELETE'])
        expect((await read({ method })).status).toEqual(expect4xx)
    })

    test('takes a real report and refuses it unsigned or tampered with', async () => {
      const sample = arrived()
      expect((await read(sample)).reports.length).toBeGreaterThan(0)
      if (!one.sign) return
      const body = sample.body.toString()
      const forged = one.forgeries?.(sample) ?? [
        {
          ...sample,
          headers: {},
          body: Buffer.from(body.replace(/"signature":\s*"[0-9a-f]{64}"/, '"x":1')),
        },
        { ...sample, body: Buffer.from(body.replace(/[0-9a-f]{40}/, '0'.repeat(40)).concat(' ')) },
        {
          ...sample,
          headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
          body: Buffer.from(body.replace(/"signature":\s*"[0-9a-f]{64}"/, `"signature":"${'0'.repeat(64)}"`)),
        },
      ]
      for (const request of forged) {
        expect(await read(request)).toMatchObject({ status: expect4xx, reports: [] })
      }
    })

    /** A request with reports that this vendor really made. */
    function arrived(): ReportRequest {
      const entry = rigOf().received.find(
        ({ vendorId, reports }) => vendorId === vendor.id && reports.length > 0,
      )
      if (!entry) throw new Error('no report arrived')
      return entry.request
    }
  }
}

const expect4xx = expect.toSatisfy((status: number) => status >= 400 && status < 500)
