package com.opscenter.threats.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.threats.api.ThreatView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;

/// `interface` is a word of Java, so the vocabulary calls it otherwise.
@Component
class ThreatsJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ThreatsJson() {
        super("threats");
        setMixInAnnotation(ThreatView.class, Names.class);
    }

    private interface Names {
        @JsonProperty("interface")
        String seenOn();
    }
}
