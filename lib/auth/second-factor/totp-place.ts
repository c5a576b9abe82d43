/** Where a user's secret of the second factor is sealed for. */
export const totpPlace = (userId: string) => `users.totp_sealed:${userId}`
