-- Roles of one's own: what each says.
CALL read_model.add_view('identity_role');
