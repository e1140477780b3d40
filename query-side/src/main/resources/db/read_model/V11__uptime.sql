CALL read_model.add_view('uptime_monitor');

-- One row for each change of status, found by monitor and time: both are in the key, so that the primary key is the
-- index. Rows are written once.
CALL read_model.add_view('uptime_edge');
