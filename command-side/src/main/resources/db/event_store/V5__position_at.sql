-- Whoever reads the history as it was asks for the position of an instant, in one statement.
GRANT EXECUTE ON FUNCTION position_at TO ops_writer;
