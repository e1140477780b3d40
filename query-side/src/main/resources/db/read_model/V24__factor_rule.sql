-- Whose sign-in needs a second factor.
CALL read_model.add_view('identity_factor_rule');
