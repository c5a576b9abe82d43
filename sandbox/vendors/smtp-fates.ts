import type { Answer } from '../fates.ts'

export type SmtpReply = [code: number, message: string]

/** Fates, by name, that the relay answers at RCPT TO (protocols 4.16: 4xx try again, 5xx never). */
export const atRecipient: Record<string, SmtpReply | undefined> = {
  Undelivered: [550, '5.2.1 Mailbox disabled'],
  Busy: [450, '4.2.1 Mailbox busy'],
  'No answer': [450, '4.4.1 No answer from host'],
  Unknown: [550, '5.1.1 No such user here'],
  Throttled: [421, '4.7.0 Too many messages, try again later'],
  'No balance': [454, '4.7.0 Message quota of this account is exhausted'],
}

/** Answers to the end of DATA. */
export const atData: Partial<Record<Answer, SmtpReply>> & { failed: SmtpReply; rejected: SmtpReply } = {
  failed: [451, '4.3.0 Local error in processing'],
  rejected: [554, '5.7.1 Message rejected by policy'],
}
