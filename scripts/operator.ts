import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { isDatabaseUnavailable, sqlState, violatedConstraint } from '#db/call.ts'
import { closeDatabase, db } from '#db/client.ts'
import { addMerchantKey } from '#lib/api/merchant-key.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { grantOperator } from '#lib/auth/grant-operator.ts'
import { addPrice } from '#lib/billing/add-price.ts'
import { deposit } from '#lib/billing/deposit.ts'
import { toMicros } from '#lib/core/money.ts'
import { createCredential } from '#lib/gateways/credential.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { reportUrl } from '#lib/messaging/report-token.ts'

const usage = `npm run operator -- <command>

  operator    --email you@example.com                                     lets somebody run the installation
  merchant    --name "Toko" --email owner@example.com --countries ID,SG   makes a merchant, its owner and a key
  deposit     --merchant ID --amount 100000 --note "Transfer 17"          puts money into its wallet
  credential  --vendor citcall --name Main < config.json                  an account with a vendor, for everyone
  price       --product citcall.smsotp --amount 350 --country ID          what one message costs from now; no country: any
`
const options = {
  name: { type: 'string' },
  email: { type: 'string' },
  countries: { type: 'string', default: 'ID' },
  merchant: { type: 'string' },
  amount: { type: 'string' },
  note: { type: 'string', default: 'Deposit' },
  vendor: { type: 'string' },
  product: { type: 'string' },
  country: { type: 'string' },
  currency: { type: 'string', default: 'IDR' },
} as const

const { positionals, values } = parseArgs({ options, allowPositionals: true })

function need(name: keyof typeof values): string {
  const value = values[name]
  if (!value) throw new Error(`--${name} is missing`)
  return value
}

function amount(): bigint {
  const units = Number(need('amount'))
  if (!Number.isFinite(units) || units < 0) throw new Error('--amount must be a number that is not negative')
  return toMicros(units)
}

const commands: Record<string, () => Promise<void>> = {
  operator: async () => {
    const email = need('email')
    if (!(await grantOperator(email))) throw new Error('Nobody has an account with this address.')
    console.log(`${email} may run this installation: the dashboard shows it under Operator.`)
  },
  merchant: async () => {
    const password = randomBytes(12).toString('base64url')
    const owner = { name: need('email'), email: need('email'), password }
    const allowedCountries = need('countries').split(',')
    const maker = await createMerchant({ name: need('name'), owner, allowedCountries })
    const { key } = await db().transaction(tx => addMerchantKey(tx, maker, 'First key'))
    console.log(
      `Merchant ${maker.merchantId}\nPassword ${password}\nMerchant key ${key}\nNeither is shown again.`,
    )
  },
  deposit: async () => {
    const [merchantId, micros] = [need('merchant'), amount()]
    await db().transaction(tx => deposit(tx, merchantId, micros, need('note')))
  },
  credential: async () => {
    await syncCatalogue()
    const config: unknown = JSON.parse(readFileSync(0, 'utf8'))
    const vendorId = need('vendor')
    const id = await createCredential(db(), { merchantId: null, vendorId, name: need('name'), config })
    console.log(`Credential ${id}\nAddress for its delivery reports ${reportUrl(vendorId, id)}`)
  },
  price: async () => {
    await syncCatalogue()
    const outcome = await addPrice(
      { merchantId: null, userId: null },
      {
        productId: need('product'),
        country: values.country ?? '',
        currency: values.currency,
        amount: need('amount'),
        validFrom: '',
        validTo: '',
      },
      'UTC',
    )
    if (outcome.kind === 'invalid') {
      const problems = outcome.errors.map(({ field, message }) => `${field}: ${message}`)
      throw new Error(`There can be no such price. ${problems.join('; ')}`)
    }
  },
}

const constraints: Record<string, string> = {
  users_email_unique: 'This e-mail has an account already.',
}

/** What went wrong in words; a database error's own text quotes what was to be stored. */
function explain(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  const constraint = violatedConstraint(error)
  if (constraint) return constraints[constraint] ?? `The database refused it: ${constraint}`
  const unavailable = isDatabaseUnavailable(error) || sqlState(error) !== undefined
  return unavailable || !(error instanceof Error) ? 'The database could not do it.' : error.message
}

const command = commands[positionals[0] ?? '']
try {
  if (!command) throw new Error(usage)
  await command()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
} finally {
  await closeDatabase()
}
