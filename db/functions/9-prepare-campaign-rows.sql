-- Stores what the next lines of a campaign's file are: `ready` to be sent to, unless an earlier line names the same
-- recipient or the merchant leaves it out, or `rejects`. Only who has the campaign's lease does, and each line once.
-- Returns false when the lease is lost or the campaign is not being prepared any more: then nothing has changed.
CREATE OR REPLACE FUNCTION prepare_campaign_rows(campaign uuid, its_fence integer, from_line integer, to_line integer,
  lease interval, ready jsonb, rejects jsonb) RETURNS boolean
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  merchant uuid;
BEGIN
  SELECT c.merchant_id INTO merchant FROM campaigns c
  WHERE c.id = campaign AND c.status = 'preparing' AND c.fence = its_fence AND c.prepared_line = from_line
    AND c.lease_until > clock_timestamp()
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  WITH input AS MATERIALIZED (
    SELECT r.*, EXISTS (
      SELECT FROM suppressions s WHERE s.merchant_id = merchant AND s.recipient_hash = ANY (r.hashes)
    ) AS is_suppressed
    FROM jsonb_to_recordset(ready) AS r (line integer, recipient text, hashes bytea[], country text, segments integer,
      cell text)
  ), stored AS (
    INSERT INTO campaign_recipients (campaign_id, line, recipient, recipient_hash, country, segments)
    SELECT campaign, line, recipient, hashes[1], country, segments FROM input WHERE NOT is_suppressed ORDER BY line
    ON CONFLICT (campaign_id, recipient_hash) DO NOTHING
    RETURNING campaign_recipients.line, campaign_recipients.segments
  ), left_out AS (
    SELECT line, CASE WHEN is_suppressed THEN 'suppressed' ELSE 'duplicate' END AS reason, cell AS value
    FROM input WHERE NOT EXISTS (SELECT FROM stored s WHERE s.line = input.line)
  ), rejected AS (
    SELECT line, reason, value FROM jsonb_to_recordset(rejects) AS r (line integer, reason text, value text)
  ), told AS (
    INSERT INTO campaign_rejects (campaign_id, line, reason, value)
    SELECT campaign, * FROM left_out UNION ALL SELECT campaign, * FROM rejected
  )
  UPDATE campaigns c SET prepared_line = to_line,
    recipients = c.recipients + (SELECT count(*) FROM stored),
    segments = c.segments + (SELECT coalesce(sum(s.segments), 0) FROM stored s),
    suppressed = c.suppressed + (SELECT count(*) FROM left_out WHERE reason = 'suppressed'),
    duplicates = c.duplicates + (SELECT count(*) FROM left_out WHERE reason = 'duplicate'),
    invalid = c.invalid + (SELECT count(*) FROM rejected),
    lease_until = clock_timestamp() + lease
  WHERE c.id = campaign;
  RETURN true;
END $$;
