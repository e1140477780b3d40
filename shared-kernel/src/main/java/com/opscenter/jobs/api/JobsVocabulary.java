package com.opscenter.jobs.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class JobsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("jobs.JobStarted", 1, JobEvent.JobStarted.class),
                new EventType("jobs.JobAdvanced", 1, JobEvent.JobAdvanced.class),
                new EventType("jobs.JobPaused", 1, JobEvent.JobPaused.class),
                new EventType("jobs.JobResumed", 1, JobEvent.JobResumed.class),
                new EventType("jobs.JobCancelled", 1, JobEvent.JobCancelled.class),
                new EventType("jobs.JobEnded", 1, JobEvent.JobEnded.class),
                new EventType("jobs.JobFailed", 1, JobEvent.JobFailed.class));
    }
}
