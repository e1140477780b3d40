package com.opscenter.logs.query;

import com.opscenter.logs.api.LogLine;

/// A line with whom it belongs to.
record KeptLine(String orgId, String site, LogLine line) {}
