import { demo } from './demo.ts'

async function scenario(method: 'PUT' | 'DELETE', body?: object): Promise<void> {
  const response = await fetch(`${demo().sandboxUrl}/_scenario`, {
    method,
    body: body && JSON.stringify(body),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** Takes a simulated vendor down. */
export const takeDown = (vendor: string) => scenario('PUT', { vendor, fault: { kind: 'down' } })

/** Puts every simulated vendor in order again. */
export const repairVendors = () => scenario('DELETE')
