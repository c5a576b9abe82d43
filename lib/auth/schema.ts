import { z } from 'zod'

export const signInInput = z.strictObject({
  email: z.email('Enter an e-mail address, such as name@company.com.').max(254),
  password: z.string().min(1, 'Enter your password.').max(256, 'That is longer than any password here.'),
})
