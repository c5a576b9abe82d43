import { type Markup, trusted } from './html.ts'

const icon = (paths: string): Markup =>
  trusted(
    `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`,
  )

export const icons = {
  call: icon(
    '<path d="M6.6 4h2.6l1.5 4-2 1.4a11 11 0 0 0 5.9 5.9l1.4-2 4 1.5v2.6a1.9 1.9 0 0 1-2 1.9A15.4 15.4 0 0 1 4.7 6 1.9 1.9 0 0 1 6.6 4Z"/>',
  ),
  sms: icon(
    '<path d="M4 6.500A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.500v7a2.5 2.5 0 0 1-2.5 2.500H10l-4.5 4v-4A1.5 1.5 0 0 1 4 14.500Z"/><path d="M8 8.500h8M8 11.500h5"/>',
  ),
  whatsapp: icon(
    '<path d="M4 20l1.3-4.100A8 8 0 1 1 8.3 18.900Z"/><path d="M9.3 8.800c0 3.2 2.7 5.9 5.9 5.9"/>',
  ),
  email: icon('<rect x="3.5" y="5.5" width="17" height="13" rx="2.5"/><path d="m4 7.5 8 5.5 8-5.5"/>'),
  copy: icon(
    '<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.500v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>',
  ),
  search: icon('<circle cx="11" cy="11" r="6"/><path d="m20 20-4.6-4.6"/>'),
  verified: icon(
    '<circle cx="12" cy="12" r="8.5" fill="currentColor" stroke="none"/><path d="m8.5 12.2 2.4 2.4 4.6-4.9" stroke="var(--screen)" stroke-width="2"/>',
  ),
}
