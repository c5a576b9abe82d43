'use client'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Filling } from '../samples/endpoints.ts'

interface GatewayChoice {
  key: string
  name: string
  byEmail: boolean
  service: 'otp' | 'message'
}
interface Known {
  baseUrl: string
  gateways: GatewayChoice[]
  /** What stands in the samples until the reader fills them in. */
  placeholders: { key: string; gatewayKey: string }
}
interface Chosen extends Known {
  filling: Filling
  /** What the reader typed, empty at first. */
  key: string
  setKey: (key: string) => void
  setGatewayKey: (key: string) => void
}

const Context = createContext<Chosen | undefined>(undefined)

/** Keeps what the reader fills into the samples, in this tab's memory alone: a merchant key is a secret. */
export function FillingPlace({ children, ...known }: Known & { children: ReactNode }) {
  const [key, setKey] = useState('')
  const gateways = known.gateways.filter(({ service }) => service === 'otp')
  const [gatewayKey, setGatewayKey] = useState(gateways[0]?.key)
  const gateway = gateways.find(choice => choice.key === gatewayKey)
  const forMessages = known.gateways.find(({ service, byEmail }) => service === 'message' && !byEmail)
  const filling = {
    baseUrl: known.baseUrl,
    key: key || known.placeholders.key,
    gatewayKey: gateway?.key ?? known.placeholders.gatewayKey,
    byEmail: gateway?.byEmail ?? false,
    messageGatewayKey: forMessages?.key ?? known.placeholders.gatewayKey,
  }
  return <Context value={{ ...known, gateways, filling, key, setKey, setGatewayKey }}>{children}</Context>
}

/** What the samples are filled in with, and how to change it. */
export function useFilling(): Chosen {
  const chosen = useContext(Context)
  if (!chosen) throw new Error('samples stand within a FillingPlace')
  return chosen
}
