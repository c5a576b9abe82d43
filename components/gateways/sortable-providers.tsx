'use client'
import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type CSSProperties, type ReactNode, type Ref, useId } from 'react'

/** What a row needs to be taken and moved. */
export interface PlacedRow {
  ref: Ref<HTMLLIElement>
  style: CSSProperties
  lifted: boolean
  handle: ComponentProps<'button'>
}

interface SortableProvidersProps {
  ids: string[]
  nameOf: (index: number) => string
  onMove: (from: number, to: number) => void
  renderRow: (index: number, place: PlacedRow) => ReactNode
}

/** Rows that change places by pointer or by keys, told to screen readers as it happens. */
export default function SortableProviders({ ids, nameOf, onMove, renderRow }: SortableProvidersProps) {
  const t = useTranslations('gateways.route')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const say = (key: 'picked' | 'over' | 'dropped' | 'cancelled', active: unknown, place: unknown) =>
    t(key, {
      provider: nameOf(ids.indexOf(String(active))),
      place: ids.indexOf(String(place)) + 1,
      count: ids.length,
    })
  const announcements: Announcements = {
    onDragStart: ({ active }) => say('picked', active.id, active.id),
    onDragOver: ({ active, over }) => (over ? say('over', active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => say('dropped', active.id, (over ?? active).id),
    onDragCancel: ({ active }) => say('cancelled', active.id, active.id),
  }
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('instructions') } }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id)
          onMove(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)))
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="space-y-2">
          {ids.map((id, index) => (
            <Place key={id} id={id} render={place => renderRow(index, place)} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function Place({ id, render }: { id: string; render: (place: PlacedRow) => ReactNode }) {
  const t = useTranslations('gateways.route')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, attributes: { roleDescription: t('sortable') } })
  return render({
    ref: setNodeRef,
    style: { transform: transform ? `translateY(${transform.y}px)` : undefined, transition },
    lifted: isDragging,
    handle: { ...attributes, ...listeners, ref: setActivatorNodeRef },
  })
}
