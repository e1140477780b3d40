package com.opscenter.power.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.power.api.OutletView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;

/// `protected` is a word of Java, so the vocabulary calls it otherwise.
@Component
class PowerJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PowerJson() {
        super("power");
        setMixInAnnotation(OutletView.class, Names.class);
    }

    private interface Names {
        @JsonProperty("protected")
        boolean isProtected();
    }
}
