CALL read_model.add_view('power_outlet');
CALL read_model.add_view('power_pdu');
CALL read_model.add_view('sources_source');
CALL read_model.add_view('vault_credential');
CALL read_model.add_view('commands_command');
CALL read_model.add_view('identity_user');
CALL read_model.add_view('organizations_organization');
CALL read_model.add_view('organizations_site');

CREATE INDEX ON read_model.power_outlet ((value ->> 'pdu'));
CREATE INDEX ON read_model.commands_command (org_id, (value ->> 'opened'));
CREATE INDEX ON read_model.identity_user ((value ->> 'clientId'));
