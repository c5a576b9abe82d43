-- Pages of deliveries keep room for two versions of each row: the update that follows a send stays inside its page.
DO $$
DECLARE
	partition regclass;
BEGIN
	FOR partition IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'deliveries'::regclass LOOP
		EXECUTE format('ALTER TABLE %s SET (fillfactor = 45)', partition);
	END LOOP;
END $$;
