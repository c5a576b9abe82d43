export const nodeReceiver = `// npm install standardwebhooks
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.CALLBACK_SECRET)

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  try {
    webhook.verify(body, request.headers)
  } catch {
    return response.writeHead(401).end()
  }
  // Answer first, work afterwards; a webhook-id seen before is done already.
  response.writeHead(204).end()
  const { transaction_id, status } = JSON.parse(body)
  console.log(request.headers['webhook-id'], transaction_id, status)
}).listen(process.env.PORT ?? 8080)
`
