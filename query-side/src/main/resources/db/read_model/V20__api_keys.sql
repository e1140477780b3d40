CALL read_model.add_view('identity_api_key');
