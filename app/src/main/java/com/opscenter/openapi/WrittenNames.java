package com.opscenter.openapi;

import io.swagger.v3.oas.models.Operation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.method.HandlerMethod;

/// Query parameters bound to a record are described by the names they are written with.
@Component
final class WrittenNames implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Map<String, String> written = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType().isRecord()) {
                collect(parameter.getParameterType(), written);
            }
        }
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(
                            one -> one.setName(written.getOrDefault(one.getName(), one.getName())));
        }
        return operation;
    }

    private static void collect(Class<?> type, Map<String, String> written) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            for (Parameter parameter : constructor.getParameters()) {
                BindParam given = parameter.getAnnotation(BindParam.class);
                if (given != null) {
                    written.put(parameter.getName(), given.value());
                }
            }
        }
    }
}
