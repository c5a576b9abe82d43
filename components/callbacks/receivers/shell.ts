export const shellReceiver = `# What the signature must be, for a callback that was kept in files:
#   webhook-id and webhook-timestamp in ID and TIMESTAMP, the raw body in body.json
key=$(printf %s "\${CALLBACK_SECRET#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
{ printf '%s.%s.' "$ID" "$TIMESTAMP"; cat body.json; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64 | sed 's/^/v1,/'
`
