package com.opscenter.organizations.command;

import com.opscenter.organizations.command.Organization.Member;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who belongs to an organization, by the id of the person or service account. One with another
/// member shares with the one before what both have, so that a thousand who join a large team do
/// not copy it a thousand times.
final class Members extends AbstractMap<String, Member> {

    static final Members NONE = new Members(Map.of(), Map.of(), 0);

    private static final int FEW = 16;

    private final Map<String, Member> most;

    /// What differs from most; empty for those who left.
    private final Map<String, Optional<Member>> since;

    private final int size;

    private Members(Map<String, Member> most, Map<String, Optional<Member>> since, int size) {
        this.most = most;
        this.since = since;
        this.size = size;
    }

    static Members of(Map<String, Member> all) {
        return all instanceof Members known
                ? known
                : new Members(Map.copyOf(all), Map.of(), all.size());
    }

    Members with(String user, Member member) {
        return differing(user, Optional.of(member), containsKey(user) ? size : size + 1);
    }

    Members without(String user) {
        return containsKey(user) ? differing(user, Optional.empty(), size - 1) : this;
    }

    /// Few differences are copied often, and all the rest seldom.
    private Members differing(String user, Optional<Member> member, int count) {
        Map<String, Optional<Member>> after = new HashMap<>(since);
        after.put(user, member);
        Members members = new Members(most, after, count);
        return after.size() <= FEW + Math.sqrt(most.size())
                ? members
                : new Members(Map.copyOf(members), Map.of(), count);
    }

    @Override
    public @Nullable Member get(@Nullable Object user) {
        Optional<Member> newer = since.get(user);
        return newer == null ? most.get(user) : newer.orElse(null);
    }

    @Override
    public boolean containsKey(@Nullable Object user) {
        return get(user) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<String, Member>> entrySet() {
        Stream<Entry<String, Member>> before =
                most.entrySet().stream().filter(one -> !since.containsKey(one.getKey()));
        Stream<Entry<String, Member>> after =
                since.entrySet().stream()
                        .flatMap(one ->
                                one.getValue().stream()
                                        .map(member -> Map.entry(one.getKey(), member)));
        return Stream.concat(before, after).collect(Collectors.toUnmodifiableSet());
    }
}
