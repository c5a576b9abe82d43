'use client'
import { useEffect, useState } from 'react'
import type { DeliveryItem } from './delivery-item.ts'
import type { StreamState } from './live-state.tsx'

interface News {
  rows: DeliveryItem[]
  gone: string[]
}
interface List {
  items: DeliveryItem[]
  fresh: ReadonlySet<string>
  /** How many have come since the page was opened. */
  count: number
}

const rowsMax = 100
const announceMs = 5_000

/** Listens to a list's news while its tab is seen. `arrived` is for ears: it changes at most every five seconds. */
export function useLiveDeliveries(source: string, initial: DeliveryItem[]) {
  const [list, setList] = useState<List>({ items: initial, fresh: new Set(), count: 0 })
  const [state, setState] = useState<StreamState>('connecting')
  const [arrived, setArrived] = useState(0)

  useEffect(() => {
    let stream: EventSource | undefined
    const close = (next: StreamState) => {
      stream?.close()
      stream = undefined
      setState(next)
    }
    const open = () => {
      stream?.close()
      setState('connecting')
      stream = new EventSource(source)
      stream.onopen = () => setState('open')
      stream.onerror = () => setState(stream?.readyState === EventSource.CLOSED ? 'ended' : 'connecting')
      stream.addEventListener('news', event => setList(list => merge(list, JSON.parse(event.data) as News)))
      stream.addEventListener('end', () => close('ended'))
    }
    const onVisibility = () => (document.hidden ? close('paused') : open())
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      stream?.close()
    }
  }, [source])

  const { count } = list
  useEffect(() => {
    const timer = setTimeout(() => setArrived(count), announceMs)
    return () => clearTimeout(timer)
  }, [count])

  return { items: list.items, fresh: list.fresh, state, arrived }
}

function merge({ items, count }: List, { rows, gone }: News): List {
  const known = new Map(items.map(item => [item.id, item]))
  const changed = rows.filter(row => JSON.stringify(row) !== JSON.stringify(known.get(row.id)))
  const added = changed.filter(row => !known.has(row.id)).length
  for (const row of changed) known.set(row.id, row)
  for (const id of gone) known.delete(id)
  const sorted = [...known.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, rowsMax)
  return { items: sorted, fresh: new Set(changed.map(row => row.id)), count: count + added }
}
