package com.opscenter.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/// Copies the text a command carries onto the events it leads to. What else rides on a command,
/// such as its receipt, is an object of this process.
final class EventCarriesItsOrigin implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, String> carried = new LinkedHashMap<>();
        message.getMetaData()
                .forEach((name, value) -> {
                    if (value instanceof String text) {
                        carried.put(name, text);
                    }
                });
        return carried;
    }
}
