export const phpReceiver = `<?php
// composer require standard-webhooks/standard-webhooks
require 'vendor/autoload.php';

$webhook = new \\StandardWebhooks\\Webhook(getenv('CALLBACK_SECRET'));
$body = file_get_contents('php://input');
$headers = array_change_key_case(getallheaders());
try {
    $webhook->verify($body, $headers);
} catch (\\Throwable $error) {
    http_response_code(401);
    exit;
}
// Seen this webhook-id before? Then it is done already.
http_response_code(204);
$callback = json_decode($body, true);
error_log("{$headers['webhook-id']} {$callback['transaction_id']} {$callback['status']}");
`
