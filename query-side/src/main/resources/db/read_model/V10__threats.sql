CALL read_model.add_view('threats_threat');
CALL read_model.add_view('threats_block');
