-- An update that changes an indexed column writes to every index of its table and leaves a dead entry in each, and any
-- change of a row changes the whole document. These indexes were never used: row-level security lets no ->> into an
-- index as a condition.
DO $$
DECLARE
    unused regclass;
BEGIN
    FOR unused IN
        SELECT indexrelid FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
         WHERE t.relnamespace = 'read_model'::regnamespace
           AND t.relname IN ('power_outlet', 'power_outlet_beside', 'identity_user', 'identity_user_beside')
           AND pg_get_indexdef(indexrelid) LIKE '%value ->>%'
    LOOP
        EXECUTE 'DROP INDEX ' || unused;
    END LOOP;
END $$;
