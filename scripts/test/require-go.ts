import { hasGo } from '#lib/templates/testing/go.ts'
import { installPackage } from '../process/install-package.ts'

/** Makes sure that there is Go where it can be had; without it templates are compared with stored results alone. */
export function requireGo(): void {
  if (hasGo()) return
  console.log('There is no Go yet; installing it …')
  installPackage('golang-go')
  if (!hasGo())
    console.log('Go could not be installed: what it prints is compared for the stored samples alone.')
}
