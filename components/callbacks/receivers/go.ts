export const goReceiver = `// go get github.com/standard-webhooks/standard-webhooks/libraries
package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

func main() {
	webhook, err := standardwebhooks.NewWebhook(os.Getenv("CALLBACK_SECRET"))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		body, _ := io.ReadAll(request.Body)
		if webhook.Verify(body, request.Header) != nil {
			response.WriteHeader(http.StatusUnauthorized)
			return
		}
		// Seen this webhook-id before? Then it is done already.
		response.WriteHeader(http.StatusNoContent)
		var callback struct {
			TransactionID string \`json:"transaction_id"\`
			Status        string \`json:"status"\`
		}
		_ = json.Unmarshal(body, &callback)
		log.Println(request.Header.Get("webhook-id"), callback.TransactionID, callback.Status)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
`
