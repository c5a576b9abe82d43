import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { databaseOfProduct } from './database.ts'
import { demo } from './demo.ts'
import { codeIn, phoneOf } from './phone.ts'
import { trySignIn } from './sign-in.ts'

const run = promisify(execFile)

/** A merchant of one's own with some money, made as an operator makes one; nothing was ever sent for it. */
export async function newMerchant() {
  const email = `owner${randomInt(2 ** 40)}@example.com`
  const told = await operate('merchant', '--name', 'Warung Baru', '--email', email)
  const find = (pattern: RegExp) => pattern.exec(told)?.[1] ?? ''
  const key = find(/Merchant key (\S+)/)
  await operate('deposit', '--merchant', find(/Merchant ([0-9a-f-]{36})/), '--amount', '100000')
  const post = async (path: string, body: object): Promise<Record<string, string>> => {
    const response = await fetch(`${demo().url}/v1/otp/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as { data?: Record<string, string> }
    if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(answer)}`)
    return answer.data ?? {}
  }
  const password = find(/Password (\S+)/)
  return {
    email,
    password,
    signIn: async (page: Page) => {
      await page.goto('/sign-in')
      await trySignIn(page, email, password)
      await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
    },
    /** Sends a code and gives its id. */
    request: async (gatewayKey: string, phone: string) =>
      (await post('request', { gateway_key: gatewayKey, phone })).id ?? '',
    /** Reads the code on the simulated phone and verifies it. */
    verify: async (id: string, phone: string) => {
      await post('verify', { otp_id: id, otp: codeIn(await phoneOf(phone)) })
    },
  }
}

/** Runs the operator's tool beside the running product and gives what it printed. */
async function operate(...args: string[]): Promise<string> {
  const env = { ...process.env, ...(await databaseOfProduct()) }
  const { stdout } = await run(process.execPath, ['scripts/operator.ts', ...args], { env })
  return stdout
}
