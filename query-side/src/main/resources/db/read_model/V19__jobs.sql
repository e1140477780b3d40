-- Jobs: what they are and how far. Their rows are in the schema `jobs`.
CALL read_model.add_view('jobs_job');
