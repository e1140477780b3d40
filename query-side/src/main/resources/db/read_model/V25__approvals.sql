-- Commands that wait or waited for a second person.
CALL read_model.add_view('approvals_approval');
