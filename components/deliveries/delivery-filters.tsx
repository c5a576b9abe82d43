'use client'
import { LoaderCircle, Search, X } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { type SubmitEvent, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'

interface FilterOption {
  value: string
  label: string
}
interface DeliveryFiltersProps {
  /** As they are in the address now. */
  values: Record<string, string>
  selects: { name: string; label: string; options: FilterOption[] }[]
}

/** Filters live in the address: a view can be kept, shared and gone back from. */
export function DeliveryFilters({ values, selects }: DeliveryFiltersProps) {
  const router = useRouter()
  const path = usePathname()
  const [pending, startTransition] = useTransition()
  const filtered = Object.values(values).some(Boolean)

  const show = (changed: Record<string, string>) => {
    const entries = Object.entries({ ...values, ...changed }).filter(([, value]) => value)
    startTransition(() => router.push(`${path}?${new URLSearchParams(entries)}`, { scroll: false }))
  }
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    show({ search: String(new FormData(event.currentTarget).get('search') ?? '').trim() })
  }

  return (
    <div className="flex flex-wrap items-end gap-2 pb-4">
      <search className="w-full sm:w-54">
        <form onSubmit={search} className="relative">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
          />
          <Input
            key={values.search}
            name="search"
            type="search"
            defaultValue={values.search}
            aria-label="Search by phone, e-mail or id"
            placeholder="Phone, e-mail or id"
            className="h-8 pl-8 text-sm"
            autoComplete="off"
          />
        </form>
      </search>
      {selects.map(({ name, label, options }) => (
        <NativeSelect
          key={name}
          aria-label={label}
          value={values[name] ?? ''}
          onChange={event => show({ [name]: event.target.value })}
          className="w-34 grow sm:grow-0 [&>select]:h-8 [&>select]:text-sm"
        >
          <option value="">{label}: all</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      ))}
      <fieldset className="flex items-center gap-1.5 text-ink-3 text-sm">
        <legend className="sr-only">Dates</legend>
        {(['from', 'to'] as const).map(name => (
          <Input
            key={name}
            type="date"
            aria-label={name === 'from' ? 'From date' : 'To date'}
            value={values[name] ?? ''}
            onChange={event => show({ [name]: event.target.value })}
            className="h-8 w-34 px-2 text-sm"
          />
        ))}
      </fieldset>
      {filtered && (
        <Button
          look="quiet"
          className="h-8 px-2 text-sm"
          onClick={() => startTransition(() => router.push(path, { scroll: false }))}
        >
          <X />
          Clear
        </Button>
      )}
      {pending && <LoaderCircle aria-label="Loading" className="mb-2 size-4 animate-spin text-ink-3" />}
    </div>
  )
}
