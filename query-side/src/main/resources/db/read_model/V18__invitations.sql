CALL read_model.add_view('organizations_invitation');
