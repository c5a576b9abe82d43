import { checkAll } from './check/check-all.ts'

const { failed } = await checkAll()
process.exitCode = failed > 0 ? 1 : 0
