'use client'
import { useCallback } from 'react'
import { MessageForm } from '#components/messages/message-form.tsx'
import type { MessageGateway, MessageValues } from '#components/messages/sending.ts'
import { preview } from './actions.ts'

interface SendMessageProps {
  gateway: MessageGateway
  limits: { files: number; bytes: number }
  phonesUrl: string | undefined
}

export function SendMessage(props: SendMessageProps) {
  const { id } = props.gateway
  const look = useCallback((values: MessageValues) => preview(id, values), [id])
  return <MessageForm {...props} target="/messages/send" preview={look} />
}
