-- What somebody who wanted a row should know although it was done, such as a column that nobody knows: our sentence, no
-- personal data.
ALTER TABLE jobs.item ADD COLUMN warning text CHECK (warning IS NULL OR state IN ('done', 'skipped'));
GRANT SELECT (warning) ON jobs.item TO ops_reader;
