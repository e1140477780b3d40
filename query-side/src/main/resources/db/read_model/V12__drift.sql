CALL read_model.add_view('drift_drift');
