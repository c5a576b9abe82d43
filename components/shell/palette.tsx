'use client'
import { Dialog } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import { BookOpenText, Search, Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { type ReactNode, startTransition, useState } from 'react'
import { ChannelMark } from '#components/marks/channel-mark.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { matchWords } from './match-words.ts'
import type { OpenPlace } from './open-places.ts'
import { actionEntries, type PaletteEntry, pageEntries } from './palette-entries.ts'
import type { PaletteFinds } from './palette-search.ts'
import { usePaletteSearch } from './use-palette-search.ts'

export interface PaletteProps {
  places: readonly OpenPlace[]
  mayCreateGateway: boolean
  search: (query: string) => Promise<PaletteFinds>
  onLanguage: (locale: Locale) => Promise<void>
  onSignOut: () => void
}

/** Pages, gateways, deliveries and actions by a few letters; fetched when it is first opened. */
export default function Palette(
  props: PaletteProps & { open: boolean; onOpenChange: (open: boolean) => void },
) {
  const t = useTranslations('shell')
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/25 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-sunken/75" />
        <Dialog.Popup
          aria-label={t('palette.title')}
          className="fixed inset-x-3 top-3 z-50 mx-auto max-w-150 overflow-hidden rounded-xl border bg-raised text-ink shadow-popup outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 sm:top-[14dvh]"
        >
          <Commands {...props} close={() => props.onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Commands(props: PaletteProps & { close: () => void }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const { setTheme } = useTheme()
  const [text, setText] = useState('')
  const { finds, searching } = usePaletteSearch(text, props.search)
  const go = (href: string) => router.push(href)
  const run = (action: () => void) => () => {
    props.close()
    action()
  }
  const matching = (entries: PaletteEntry[]) =>
    entries.filter(({ label, hint = '', id }) => matchWords(text, label, hint, id))
  const pages = matching(pageEntries(props.places, t, go))
  const actions = matching(
    actionEntries(t, {
      mayCreateGateway: props.mayCreateGateway,
      go,
      setTheme,
      setLocale: locale => startTransition(() => props.onLanguage(locale)),
      signOut: props.onSignOut,
    }),
  )
  const ids = [
    ...pages.map(({ id }) => id),
    ...finds.gateways.map(({ id }) => id),
    ...finds.deliveries.map(({ id }) => id),
    ...finds.docs.map(({ href }) => href),
    ...actions.map(({ id }) => id),
  ]
  // What the server finds comes later: the first line is chosen anew then, never one that has slid down.
  const list = ids.join()
  const [moved, setMoved] = useState({ list: '', id: '' })
  const selected = moved.list === list ? moved.id : (ids[0] ?? '')
  return (
    <Command
      shouldFilter={false}
      loop
      label={t('palette.title')}
      value={selected}
      onValueChange={id => setMoved({ list, id })}
    >
      <div className="flex items-center gap-2.5 border-b px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <Command.Input
          value={text}
          onValueChange={setText}
          maxLength={200}
          placeholder={t('palette.placeholder')}
          className="h-12 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3"
        />
        <span className="max-sm:hidden">
          <Kbd>Esc</Kbd>
        </span>
      </div>
      <Command.List
        aria-busy={searching}
        className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain p-1.5 [scroll-padding-block:0.5rem]"
      >
        {ids.length === 0 && (
          <p role="status" className="px-3 py-8 text-center text-ink-3">
            {searching ? t('palette.searching') : t('palette.nothing')}
          </p>
        )}
        <Entries heading={t('palette.pages')} entries={pages} run={run} />
        <Group heading={t('palette.gateways')}>
          {finds.gateways.map(({ id, name, channel }) => (
            <Item key={id} value={id} onSelect={run(() => go(`/gateways/${id}`))}>
              <ChannelMark channel={channel} />
              <span className="truncate">{name}</span>
            </Item>
          ))}
        </Group>
        <Group heading={t('palette.deliveries')}>
          {finds.deliveries.map(({ id, recipient, at }) => (
            <Item key={id} value={id} onSelect={run(() => go(`/deliveries/${id}`))}>
              <Send aria-hidden="true" />
              <span className="truncate">{recipient}</span>
              <span className="ml-auto text-ink-3 text-sm">{at}</span>
            </Item>
          ))}
        </Group>
        <Group heading={t('palette.docs')}>
          {finds.docs.map(({ href, title }) => (
            <Item key={href} value={href} onSelect={run(() => go(href))}>
              <BookOpenText aria-hidden="true" />
              <span className="truncate">{title}</span>
            </Item>
          ))}
        </Group>
        <Entries heading={t('palette.actions')} entries={actions} run={run} />
      </Command.List>
    </Command>
  )
}

interface EntriesProps {
  heading: string
  entries: PaletteEntry[]
  run: (action: () => void) => () => void
}

function Entries({ heading, entries, run }: EntriesProps) {
  return (
    <Group heading={heading}>
      {entries.map(({ id, label, hint, icon: Icon, run: action }) => (
        <Item key={id} value={id} onSelect={run(action)}>
          <Icon aria-hidden="true" />
          <span className="truncate">{label}</span>
          {hint && <span className="ml-auto text-ink-3 text-sm">{hint}</span>}
        </Item>
      ))}
    </Group>
  )
}

function Group({ heading, children }: { heading: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  )
}

function Item(props: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      {...props}
      className="flex h-9 cursor-pointer select-none items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3"
    />
  )
}
