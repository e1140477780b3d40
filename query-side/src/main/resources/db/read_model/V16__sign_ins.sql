CALL read_model.add_view('identity_presence');
CALL read_model.add_view('identity_preferences');
