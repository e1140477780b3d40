package com.opscenter.flows;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the documents write what they name.
final class Names {

    private static final int FEATURE = 2;

    private Names() {}

    static String feature(Class<?> type) {
        return type.getPackageName().split("\\.", -1)[FEATURE];
    }

    /// `power.SwitchOutlet`
    static String message(Class<?> type) {
        return feature(type) + "." + type.getSimpleName();
    }

    /// A cell of a table: each in code quotes, a dash for none.
    static <T> String cell(Collection<T> things, Function<T, String> name) {
        return things.isEmpty()
                ? "–"
                : things.stream()
                        .map(thing -> "`" + name.apply(thing) + "`")
                        .collect(Collectors.joining(", "));
    }

    /// The members of an event, such as `outlet: OutletId, note: String?`.
    static String fields(Class<?> event) {
        return cell(Arrays.asList(event.getRecordComponents()), Names::field);
    }

    private static String field(RecordComponent member) {
        return member.getName() + ": " + type(member.getAnnotatedType());
    }

    private static String type(AnnotatedType type) {
        return type(type.getType()) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String type(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.getSimpleName();
            case ParameterizedType of ->
                    type(of.getRawType())
                            + Arrays.stream(of.getActualTypeArguments())
                                    .map(Names::type)
                                    .collect(Collectors.joining(", ", "<", ">"));
            default -> type.getTypeName();
        };
    }
}
