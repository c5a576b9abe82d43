'use client'
import { Toaster as Sonner, toast } from 'sonner'

export { toast }

export default function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      // Above the bar of buttons of a long form.
      mobileOffset={{ bottom: 88 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2.5 rounded-lg border border-line bg-raised px-3.5 py-3 font-sans text-base text-ink shadow-popup',
          success: '[&_[data-icon]]:text-accent',
          error: '[&_[data-icon]]:text-bad',
        },
      }}
    />
  )
}
