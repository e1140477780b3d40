CALL read_model.add_view('alerts_rule');

-- What rules raised, out of all alerts there ever were; partial for the reason given in V9.
CREATE INDEX ON read_model.alerts_alert (since)
    WHERE (value -> 'signal' -> 'labels' ->> 'rule_id') IS NOT NULL;
