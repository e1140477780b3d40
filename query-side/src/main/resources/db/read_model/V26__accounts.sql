-- In what the accounts of people differ at the outside provider.
CALL read_model.add_view('identity_account');
