package com.opscenter.network.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.network.api.PortView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;

/// `protected` is a word of Java, so the vocabulary calls it otherwise.
@Component
class NetworkJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    NetworkJson() {
        super("network");
        setMixInAnnotation(PortView.class, Names.class);
    }

    private interface Names {
        @JsonProperty("protected")
        boolean isProtected();
    }
}
