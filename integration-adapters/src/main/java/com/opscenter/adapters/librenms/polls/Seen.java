package com.opscenter.adapters.librenms.polls;

import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.telemetry.api.Sample;
import java.util.List;

/// What is told of a list with one poll.
public record Seen(List<Observation> observations, List<Sample> samples) {

    static final Seen NOTHING = new Seen(List.of(), List.of());
}
