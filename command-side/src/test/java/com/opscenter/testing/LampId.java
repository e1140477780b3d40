package com.opscenter.testing;

import com.opscenter.vocabulary.api.Id;

public record LampId(String value) implements Id {

    public String key() {
        return "lamp/" + value;
    }
}
