-- The delivery states in the order in which they win: a report never lowers a delivery.
CREATE OR REPLACE FUNCTION status_rank(status text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE status
    WHEN 'PROCESSING' THEN 0 WHEN 'SENT' THEN 1 WHEN 'UNDELIVERED' THEN 2 WHEN 'REJECTED' THEN 3
    WHEN 'DELIVERED' THEN 4 WHEN 'Verified' THEN 5 END
$$;

-- The join of two states. ERROR is reached from PROCESSING only, and never left. (STRICT would forbid inlining.)
CREATE OR REPLACE FUNCTION merge_status(present text, incoming text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN present = 'PROCESSING' THEN incoming
    WHEN present = 'ERROR' OR incoming = 'ERROR' THEN present
    WHEN status_rank(incoming) > status_rank(present) THEN incoming
    ELSE present END
$$;

-- What a merchant's open deliveries hold of its money, and what is put aside for its campaigns.
CREATE OR REPLACE FUNCTION held_micros(merchant uuid) RETURNS bigint LANGUAGE sql STABLE STRICT AS $$
  SELECT (SELECT coalesce(sum(reserved_micros), 0) FROM open_deliveries WHERE merchant_id = merchant)::bigint
    + (SELECT coalesce(sum(c.held_micros), 0) FROM campaigns c
      WHERE c.merchant_id = merchant AND c.status IN ('scheduled', 'running', 'paused'))::bigint
$$;

-- The advisory lock of one recipient of one merchant, held to the end of the transaction.
CREATE OR REPLACE FUNCTION recipient_lock(merchant uuid, recipient_hash bytea) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT hashtextextended(merchant::text || encode(recipient_hash, 'hex'), 0)
$$;

-- The advisory lock of one message of one vendor account, held to the end of the transaction.
CREATE OR REPLACE FUNCTION message_lock(credential uuid, vendor_message_id text) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT hashtextextended(credential::text || vendor_message_id, 1)
$$;
