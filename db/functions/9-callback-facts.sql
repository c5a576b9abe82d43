-- All that callbacks are made of and signed with, by their ids. Not STABLE: it sees what its statement has leased.
CREATE OR REPLACE FUNCTION callback_facts(ids uuid[])
RETURNS TABLE (id uuid, endpoint_id uuid, merchant_id uuid, delivery_id uuid, event text, attempts integer,
  tries integer, body json, reported_at timestamptz, sip_code integer, url text, mask_code boolean,
  secret_sealed text, previous_secret_sealed text, service text, method text, channel text, recipient text,
  otp_id uuid, accepted_at timestamptz, duration_ns bigint, gateway_key text, otp_length integer, vendor text,
  product text, code_sealed text, failing boolean)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  -- Bounds, which leave the planner only the months that are concerned.
  first_id uuid := (SELECT i FROM unnest(ids) i ORDER BY i LIMIT 1);
  last_id uuid := (SELECT i FROM unnest(ids) i ORDER BY i DESC LIMIT 1);
BEGIN
  RETURN QUERY
  SELECT c.id, c.endpoint_id, c.merchant_id, c.delivery_id, c.event, c.attempts, c.tries, c.body, c.created_at,
    c.sip_code, e.url, e.mask_code, e.secret_sealed,
    CASE WHEN e.previous_secret_until > clock_timestamp() THEN e.previous_secret_sealed END,
    d.service, d.method, d.channel, d.recipient, d.otp_id, d.created_at,
    (extract(epoch FROM c.created_at - d.created_at) * 1e9)::bigint, g.key::text, g.otp_length, v.name, p.name,
    k.sealed, e.failing_since IS NOT NULL
  FROM unnest(ids) WITH ORDINALITY AS i (id, turn)
  -- OFFSET 0 keeps each look-up one by one, by its whole key, whatever the planner knows of the tables.
  CROSS JOIN LATERAL (
    SELECT * FROM callbacks WHERE id = i.id AND id BETWEEN first_id AND last_id OFFSET 0) c
  CROSS JOIN LATERAL (SELECT * FROM callback_endpoints WHERE id = c.endpoint_id OFFSET 0) e
  LEFT JOIN LATERAL (
    SELECT * FROM deliveries WHERE id = c.delivery_id AND merchant_id = c.merchant_id OFFSET 0) d ON true
  LEFT JOIN LATERAL (SELECT * FROM gateways WHERE id = d.gateway_id OFFSET 0) g ON true
  LEFT JOIN LATERAL (SELECT * FROM products WHERE id = c.product_id OFFSET 0) p ON true
  LEFT JOIN LATERAL (SELECT * FROM vendors WHERE id = p.vendor_id OFFSET 0) v ON true
  LEFT JOIN LATERAL (SELECT * FROM callback_codes WHERE delivery_id = c.delivery_id OFFSET 0) k ON true
  ORDER BY i.turn;
END $$;
