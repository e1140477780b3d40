CALL read_model.add_view('network_switch');
CALL read_model.add_view('network_port');
CALL read_model.add_view('network_wan');

-- The verdict asks again and again which ports are in trouble; nearly none are.
CREATE INDEX ON read_model.network_port (since) WHERE (value ->> 'trouble') <> 'NONE';
