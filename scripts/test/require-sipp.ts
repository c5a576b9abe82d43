import { hasSipp } from '#lib/vendors/sip/testing/sipp.ts'
import { installPackage } from '../process/install-package.ts'

/** Makes sure that there is SIPp where it can be had; without it the tests name what it did not play. */
export function requireSipp(): void {
  if (hasSipp()) return
  console.log('There is no SIPp yet; installing it …')
  installPackage('sip-tester')
  if (!hasSipp())
    console.log('SIPp could not be installed: its scenarios are played by our own player alone.')
}
