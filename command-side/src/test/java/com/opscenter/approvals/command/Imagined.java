package com.opscenter.approvals.command;

import com.opscenter.alerts.api.RuleId;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.network.api.PortId;
import com.opscenter.power.api.OutletId;
import com.opscenter.threats.api.BlockId;
import com.opscenter.uptime.api.MonitorId;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A command of any type, with something in every member.
final class Imagined {

    private static final Map<Class<?>, Object> KNOWN =
            Map.ofEntries(
                    Map.entry(String.class, "something"),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(int.class, 5),
                    Map.entry(Integer.class, 5),
                    Map.entry(long.class, 7L),
                    Map.entry(Long.class, 7L),
                    Map.entry(Instant.class, Instant.parse("2026-11-30T18:15:00.250Z")),
                    Map.entry(OutletId.class, OutletId.parse("pdu-1:9")),
                    Map.entry(PortId.class, new PortId("sw-1:3")),
                    Map.entry(
                            RuleId.class,
                            RuleId.of("00000000-0000-4000-8000-000000000001", "too-warm")),
                    Map.entry(MonitorId.class, new MonitorId("librenms-1:7")),
                    Map.entry(BlockId.class, BlockId.of("203.0.113.7").orElseThrow()),
                    Map.entry(
                            Requirement.class,
                            Requirement.anyOf(
                                    new Requirement.Everywhere(Permission.of("users:write")),
                                    Requirement.of(Permission.of("power:execute")))));

    private Imagined() {}

    static <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private static Object value(Type type) {
        return switch (type) {
            case ParameterizedType generic -> many(generic);
            case Class<?> known when KNOWN.containsKey(known) -> KNOWN.get(known);
            case Class<?> words when words.isEnum() -> words.getEnumConstants()[0];
            case Class<?> record when record.isRecord() -> ofRecord(record);
            case Class<?> choice when choice.isSealed() ->
                    value(choice.getPermittedSubclasses()[0]);
            default -> throw new AssertionError("cannot imagine a " + type);
        };
    }

    private static Object many(ParameterizedType type) {
        Object one = value(type.getActualTypeArguments()[0]);
        Type raw = type.getRawType();
        if (raw.equals(Map.class)) {
            return Map.of(one, value(type.getActualTypeArguments()[1]));
        }
        return raw.equals(Set.class) ? Set.of(one) : List.of(one);
    }

    private static Object ofRecord(Class<?> type) {
        RecordComponent[] members = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(members)
                        .map(RecordComponent::getGenericType)
                        .map(Imagined::value)
                        .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot imagine a " + type, e);
        }
    }
}
