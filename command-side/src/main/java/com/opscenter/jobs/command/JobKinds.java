package com.opscenter.jobs.command;

import com.opscenter.commands.api.CommandType;
import com.opscenter.jobs.api.JobKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kinds of jobs there are, by their words.
@Component
class JobKinds {

    private final ObjectProvider<JobKind> kinds;

    JobKinds(ObjectProvider<JobKind> kinds) {
        this.kinds = kinds;
    }

    Optional<JobKind> find(String word) {
        return Optional.ofNullable(all().get(word));
    }

    /// Types of the commands that rows of the kind give.
    static Set<String> givenBy(JobKind kind) {
        return kind.gives().stream().map(CommandType::of).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, JobKind> all() {
        return kinds.stream().collect(Collectors.toMap(JobKind::word, Function.identity()));
    }
}
