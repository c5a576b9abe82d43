import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, afterEach, beforeEach, expect, inject, type MockInstance, vi } from 'vitest'
import { closeDatabase } from '../client.ts'

// Each test file has a database of its own, cloned from the migrated template, and its own keys.
const templateUrl = new URL(inject('templateUrl'))
const name = `test_${randomBytes(8).toString('hex')}`
const administration = new URL(templateUrl)
administration.pathname = '/postgres'

async function administer(statement: string): Promise<void> {
  const sql = postgres(administration.href, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}

await administer(`create database ${name} template sandi`)
const url = new URL(templateUrl)
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href
process.env.SANDI_KEYS = `test:${randomBytes(32).toString('base64')}`
process.env.LOG_LEVEL ??= 'silent'

afterAll(async () => {
  await closeDatabase()
  await administer(`drop database if exists ${name} with (force)`)
})

let errors: MockInstance<typeof console.error>
beforeEach(() => {
  errors = vi.spyOn(console, 'error')
})
afterEach(() => {
  const calls = errors.mock.calls
  errors.mockRestore()
  expect(calls, 'console.error was called').toEqual([])
})
