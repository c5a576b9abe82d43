export const pythonReceiver = `# pip install standardwebhooks
import json, os
from http.server import BaseHTTPRequestHandler, HTTPServer
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

webhook = Webhook(os.environ["CALLBACK_SECRET"])

class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            webhook.verify(body, headers)
        except WebhookVerificationError:
            self.send_response(401)
            return self.end_headers()
        # Seen this webhook-id before? Then it is done already.
        self.send_response(204)
        self.end_headers()
        callback = json.loads(body)
        print(headers["webhook-id"], callback["transaction_id"], callback["status"])

HTTPServer(("", int(os.environ.get("PORT", 8080))), Receiver).serve_forever()
`
