import { type ClassValue, clsx } from 'clsx'

/** Joins class names. What others may override is marked `base:`, because the order of classes decides nothing. */
export function classNames(...values: ClassValue[]): string {
  return clsx(values)
}
