package com.opscenter.flow;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/// Parts of the running product, for what nobody can ask for from outside.
@Component
class Inside {

    private static final AtomicReference<ApplicationContext> PRODUCT = new AtomicReference<>();

    Inside(ApplicationContext product) {
        PRODUCT.set(product);
    }

    static <T> T part(Class<T> type) {
        return Objects.requireNonNull(PRODUCT.get()).getBean(type);
    }

    static <T> T part(String name, Class<T> type) {
        return Objects.requireNonNull(PRODUCT.get()).getBean(name, type);
    }
}
