import { z } from 'zod'
import { timeoutMs } from '../config-parts.ts'
import { bodyKinds } from './body.ts'

const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\r\n\0]*$/)
const path = () => line(200).trim().default('')
const table = () => z.string().max(4096).default('')

/** The settings of an account whose requests are written on screen, each by itself. */
export const genericSettings = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).transform(url => url.replace(/\/+$/, '')),
  method: z.enum(['POST', 'GET', 'PUT', 'PATCH']).default('POST'),
  path: line(1000).trim().default(''),
  headers: table(),
  bodyKind: z.enum(bodyKinds).default('json'),
  body: z.string().max(4096).default(''),
  secrets: table(),
  sender: line(64).trim().default(''),
  timeoutMs: timeoutMs(4000),
  answerKind: z.enum(['json', 'form', 'status']).default('json'),
  idPath: path(),
  statusPath: path(),
  answerWords: table(),
  reasonPath: path(),
  callerPath: path(),
  refusedStatuses: line(100).trim().default(''),
  reportKind: z.enum(['none', 'json', 'form', 'query']).default('none'),
  reportListPath: path(),
  reportIdPath: path(),
  reportReferencePath: path(),
  reportStatusPath: path(),
  reportWords: table(),
  reportDetailPath: path(),
  reportTimePath: path(),
  reportProof: z.enum(['address', 'header', 'hmac', 'basic']).default('address'),
  reportHeader: line(60).trim().toLowerCase().default(''),
  reportUser: line(120).trim().default(''),
  reportSecret: line(512).default(''),
})
export type GenericConfig = z.output<typeof genericSettings>
