-- Not only outlets are switched: a read-back is of whatever bears the key.
ALTER TABLE adapter_state.read_back RENAME COLUMN outlet_id TO key;

UPDATE adapter_state.read_back SET key = 'outlet/' || replace(key, ':', '/');
