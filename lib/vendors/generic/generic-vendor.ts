import { callVendor, conceal, unavailable } from '../call-vendor.ts'
import type { Product, SendContext, SendOutcome, Vendor, VendorMessage } from '../vendor.ts'
import { genericConfig } from './config.ts'
import { genericFields } from './fields.ts'
import { planOf } from './plan.ts'
import { parseAnswer, readAnswer } from './read-answer.ts'
import { readGenericReports } from './read-reports.ts'
import { rehearsal } from './rehearsal.ts'
import type { GenericConfig } from './settings.ts'
import { valuesOf } from './values.ts'
import { UnfitValue, type WrittenRequest, writeRequest } from './write-request.ts'

interface Named {
  id: string
  name: string
  products: readonly Product[]
  /** What the form of a new account begins with. */
  prefill: Parameters<typeof genericFields>[0]
}

/** A vendor that speaks HTTP in words of its own: its account says how it is asked and how it answers. */
export function genericVendor({ id, name, products, prefill }: Named): Vendor<GenericConfig> {
  return {
    id,
    name,
    products,
    configSchema: genericConfig,
    configFields: genericFields(prefill),
    send,
    readReports: readGenericReports,
    rehearsal,
  }
}

async function send(message: VendorMessage, context: SendContext<GenericConfig>): Promise<SendOutcome> {
  const { config, signal, product, reportUrl } = context
  const { secrets, hidden } = planOf(config)
  const byCaller = product.codeOwner === 'vendor'
  if (byCaller && !config.callerPath) return unavailable('the account has no path to the calling number')
  const values = valuesOf(message, { sender: config.sender, reportUrl, channel: product.channel, secrets })
  let written: WrittenRequest
  try {
    written = writeRequest(config, values)
  } catch (error) {
    if (error instanceof UnfitValue) return conceal(unavailable(error.message), message, hidden)
    throw error
  }
  const wanted = {
    reference: message.reference,
    callerDigits: byCaller ? message.codeLength : undefined,
  }
  return callVendor({
    ...written,
    baseUrl: config.baseUrl,
    timeoutMs: config.timeoutMs,
    signal,
    message,
    secrets: hidden,
    parse: text => parseAnswer(config.answerKind, text),
    read: (answer, status) => readAnswer(config, answer, status, wanted),
  })
}
