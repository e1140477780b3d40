package com.opscenter.push.api;

import com.opscenter.identity.api.Caller;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// News of a feature of which everybody hears what they may see. A bean of this type is all that a
/// queue for them needs.
public interface PersonalNews {

    /// The feature's word, also the last part of its queue, `/user/queue/<feature>`.
    String feature();

    /// What is told of those that changed in an organization: looked up once, whoever hears it and
    /// however many.
    List<News> of(String orgId, Set<String> keys);

    /// @param body as it is sent
    /// @param isFor who may know of it, told from what is at hand: it is asked of everybody who
    ///   listens
    record News(Object body, long position, Predicate<Caller> isFor) {}
}
