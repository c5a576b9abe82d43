import { conceal, judgeAnswer } from '../call-vendor.ts'
import type { Rehearsal, VendorMessage } from '../vendor.ts'
import { planOf } from './plan.ts'
import { parseAnswer, readAnswer } from './read-answer.ts'
import { reportsIn } from './read-reports.ts'
import type { GenericConfig } from './settings.ts'
import { messageValues, valuesOf } from './values.ts'
import { UnfitValue, writeRequest } from './write-request.ts'

const example: VendorMessage & { code: string } = {
  reference: '0198c0de-0000-7000-8000-000000000001',
  recipient: '+6281234567890',
  text: 'Kode Anda 471982. Jangan "dibagikan" & simpan sendiri.\nToko Nusantara',
  code: '471982',
  codeLength: 6,
  subject: 'Kode masuk',
  html: '<p>Kode Anda <b>471982</b></p>',
  validitySeconds: 300,
}

/** Shows what an account's settings do with an example message and with texts of the vendor. */
export const rehearsal: Rehearsal<GenericConfig> = {
  placeholders: messageValues,
  request(config) {
    // Secrets stand as their names: whoever looks at a screen need not see them.
    const secrets = Object.fromEntries(Object.keys(planOf(config).secrets).map(name => [name, `{${name}}`]))
    const around = { sender: config.sender, channel: 'SMS', secrets }
    const reportUrl = 'https://sandi.example/api/reports/vendor/token'
    try {
      const written = writeRequest(config, valuesOf(example, { ...around, reportUrl }))
      const url = new URL(config.baseUrl + (written.path === '/' ? '' : written.path))
      const headers = Object.entries(written.headers).map(([name, value]) => `${name}: ${value}`)
      const head = [
        `${written.method} ${url.pathname}${url.search} HTTP/1.1`,
        `host: ${url.host}`,
        ...headers,
      ]
      return `${head.join('\n')}\n${written.body === undefined ? '' : `\n${written.body}\n`}`
    } catch (error) {
      if (error instanceof UnfitValue) return error.message
      throw error
    }
  },
  answer(config, status, text) {
    const callerDigits = config.callerPath ? 4 : undefined
    const wanted = { reference: example.reference, callerDigits }
    const outcome = judgeAnswer(
      { status, headers: {}, text },
      {
        parse: body => parseAnswer(config.answerKind, body),
        read: (answer, code) => readAnswer(config, answer, code, wanted),
      },
    )
    return conceal(outcome, example)
  },
  reports: reportsIn,
}
