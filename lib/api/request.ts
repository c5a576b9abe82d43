/** A request as both doors hand it over: node:http in `server/`, Next's route handlers in `app/`. */
export interface ApiRequest {
  method: string
  /** The path without query, as received. */
  path: string
  query: URLSearchParams
  /** Lower-case names. */
  headers: Record<string, string | undefined>
  /** Reads the body; throws `bodyTooLarge` as soon as it is longer. */
  readBody: (bytesMax: number) => Promise<Buffer>
  /** Who asks, as far as our own door knows; read only where a rule needs it. */
  readAddress: () => string | undefined
}
