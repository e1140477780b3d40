-- A recovery code has a place among the ten of its person, which the next one there takes.
ALTER TABLE identity.recovery_code ADD COLUMN place smallint;
UPDATE identity.recovery_code AS code SET place = numbered.place
FROM (SELECT user_id, code_hash, row_number() OVER (PARTITION BY user_id ORDER BY code_hash) AS place
      FROM identity.recovery_code) AS numbered
WHERE code.user_id = numbered.user_id AND code.code_hash = numbered.code_hash;
ALTER TABLE identity.recovery_code
  ALTER COLUMN place SET NOT NULL,
  DROP CONSTRAINT recovery_code_pkey,
  ADD PRIMARY KEY (user_id, place);

-- Whether their person was told of them.
ALTER TABLE identity.wrong_code ADD COLUMN told boolean NOT NULL DEFAULT false;
