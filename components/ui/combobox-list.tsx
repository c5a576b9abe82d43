'use client'
import { Combobox as Base } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { classNames } from './class-names.ts'
import type { Option } from './option.ts'
import { OptionLabel } from './option-label.tsx'
import { popupItemStyle, popupStyle } from './popup.ts'

/** What opens beneath a combobox: the options that match. */
export function ComboboxList({ anchor }: { anchor?: RefObject<HTMLElement | null> }) {
  const t = useTranslations('ui')
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} anchor={anchor} className="z-50 outline-none">
        <Base.Popup
          className={classNames(
            popupStyle,
            'max-h-[min(20rem,var(--available-height))] w-(--anchor-width) min-w-56 max-w-(--available-width) overflow-y-auto overscroll-contain',
          )}
        >
          <Base.Empty>
            <div className="px-3 py-2.5 text-ink-3">{t('noMatches')}</div>
          </Base.Empty>
          <Base.List className="scroll-py-1 p-1 outline-none data-empty:p-0">
            {(option: Option) => (
              <Base.Item
                key={option.value}
                value={option}
                disabled={option.disabled ?? false}
                className={popupItemStyle}
              >
                <OptionLabel {...option} />
                <Base.ItemIndicator>
                  <Check aria-hidden="true" className="text-accent" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
