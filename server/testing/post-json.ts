export interface Answer {
  status: number
  headers: Headers
  body: {
    status: boolean
    message: string
    code?: string
    errors?: { field: string; message: string }[]
    data?: {
      id: string
      otp: string
      otp_length: number
      prefix?: string
      provider: string
      [name: string]: unknown
    }
  }
}

/** Posts a body as a merchant's server does; a string goes out as it is. */
export async function postJson(
  url: string,
  key: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  }
}
