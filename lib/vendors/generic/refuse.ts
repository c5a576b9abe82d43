import type { GenericConfig } from './settings.ts'

/** Says at a field why it cannot stay; `message` in the words that screens translate. */
export type Refuse = (field: keyof GenericConfig, message: string, params?: Record<string, string>) => void
