import { timeoutField } from '../config-parts.ts'
import type { ConfigField } from '../vendor.ts'
import { answerMeanings } from './check-answer.ts'
import { reportMeanings } from './check-reports.ts'
import type { GenericConfig } from './settings.ts'

type Field = ConfigField & { name: keyof GenericConfig }
type Prefill = Partial<Record<keyof GenericConfig, string>>

const parsed = { field: 'answerKind', is: ['json', 'form'] }
const reported = { field: 'reportKind', is: ['json', 'form', 'query'] }

const request: Field[] = [
  {
    name: 'baseUrl',
    label: 'Base URL',
    help: "The vendor's address, without placeholders.",
  },
  { name: 'method', label: 'Method', choices: ['POST', 'GET', 'PUT', 'PATCH'] },
  {
    name: 'path',
    label: 'Path',
    help: 'Added to the base URL, with its query. Placeholders are percent-encoded.',
    optional: true,
  },
  {
    name: 'headers',
    label: 'Headers',
    help: 'Write secrets as placeholders; {login|base64} is what Basic asks for.',
    kind: 'table',
    optional: true,
  },
  { name: 'bodyKind', label: 'Body format', choices: ['json', 'form', 'xml', 'text', 'none'] },
  {
    name: 'body',
    label: 'Body',
    help: 'Placeholders are escaped for the format. In JSON they stand inside strings.',
    kind: 'area',
    when: { field: 'bodyKind', is: ['json', 'form', 'xml', 'text'] },
  },
  {
    name: 'secrets',
    label: 'Secrets',
    help: 'Each is a placeholder by its name.',
    kind: 'table',
    secret: true,
    optional: true,
  },
  { name: 'sender', label: 'Sender', help: 'The value of the placeholder for the sender.', optional: true },
  { ...timeoutField, name: 'timeoutMs' },
]

const answer: Field[] = [
  {
    name: 'answerKind',
    label: 'Answer format',
    help: 'Status: any success of HTTP means that the message was taken.',
    choices: ['json', 'form', 'status'],
  },
  {
    name: 'idPath',
    label: 'Path to the message id',
    help: 'Such as data.messages[0].id or /data/messages/0/id.',
    when: parsed,
    optional: true,
  },
  {
    name: 'statusPath',
    label: 'Path to the status',
    help: 'Empty: an answer with an id was taken.',
    when: parsed,
    optional: true,
  },
  {
    name: 'answerWords',
    label: 'What each status means',
    help: 'Refused: the message is at fault. Unavailable: the next provider may try. * is any other.',
    kind: 'table',
    choices: answerMeanings,
    when: parsed,
    optional: true,
  },
  { name: 'reasonPath', label: 'Path to the reason', when: parsed, optional: true },
  {
    name: 'callerPath',
    label: 'Path to the calling number',
    help: 'Missed calls only: its last digits are the code.',
    when: parsed,
    optional: true,
  },
  {
    name: 'refusedStatuses',
    label: 'HTTP statuses that refuse the message',
    help: 'Such as 422. Every other error blames the account or the vendor.',
    optional: true,
  },
]

const reports: Field[] = [
  {
    name: 'reportKind',
    label: 'Report format',
    help: 'How the vendor calls the report address.',
    choices: ['none', 'json', 'form', 'query'],
  },
  {
    name: 'reportListPath',
    label: 'Path to the list',
    help: 'Where one request holds several reports.',
    when: reported,
    optional: true,
  },
  { name: 'reportIdPath', label: 'Path to the message id', when: reported, optional: true },
  {
    name: 'reportReferencePath',
    label: 'Path to the reference',
    help: 'Where the vendor repeats {reference}.',
    when: reported,
    optional: true,
  },
  { name: 'reportStatusPath', label: 'Path to the status', when: reported },
  {
    name: 'reportWords',
    label: 'What each status means',
    help: 'A word without a meaning is kept in the timeline and changes nothing.',
    kind: 'table',
    choices: reportMeanings,
    when: reported,
  },
  { name: 'reportDetailPath', label: 'Path to the reason', when: reported, optional: true },
  { name: 'reportTimePath', label: 'Path to the time', when: reported, optional: true },
  {
    name: 'reportProof',
    label: 'Proof of the sender',
    help: 'The report address is secret by itself; ask for more where the vendor can give it.',
    choices: ['address', 'header', 'hmac', 'basic'],
    when: reported,
  },
  {
    name: 'reportHeader',
    label: 'Header of the proof',
    help: 'Such as x-signature: hexadecimal or base64 of HMAC-SHA256 over the body.',
    when: { field: 'reportProof', is: ['header', 'hmac'] },
  },
  { name: 'reportUser', label: 'User', when: { field: 'reportProof', is: ['basic'] } },
  {
    name: 'reportSecret',
    label: 'Secret of the proof',
    secret: true,
    when: { field: 'reportProof', is: ['header', 'hmac', 'basic'] },
  },
]

/** The fields of an account in their three groups; `prefill`: what a new one begins with. */
export function genericFields(prefill: Prefill): readonly ConfigField[] {
  const of = (group: 'request' | 'answer' | 'reports', fields: Field[]): ConfigField[] =>
    fields.map(field => {
      const begin = prefill[field.name]
      return { ...field, group, ...(begin === undefined ? {} : { prefill: begin }) }
    })
  return [...of('request', request), ...of('answer', answer), ...of('reports', reports)]
}
