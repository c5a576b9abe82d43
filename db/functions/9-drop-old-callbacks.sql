-- Drops the months of callbacks and their attempts that ended longer than `keep` ago. Whoever uses the tables is not
-- kept waiting: what cannot be locked at once is dropped another time.
CREATE OR REPLACE FUNCTION drop_old_callbacks(keep interval) RETURNS integer
LANGUAGE plpgsql SET lock_timeout = '2s' AS $$
DECLARE
  old regclass;
  dropped integer := 0;
BEGIN
  FOR old IN
    SELECT i.inhrelid::regclass FROM pg_inherits i
    WHERE i.inhparent IN ('callback_attempts'::regclass, 'callbacks'::regclass)
      AND to_date(right(i.inhrelid::regclass::text, 7), 'YYYY_MM') + interval '1 month' <= now() - keep
    ORDER BY 1
  LOOP
    EXECUTE format('DROP TABLE %s', old);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;
