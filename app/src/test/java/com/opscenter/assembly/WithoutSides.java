package com.opscenter.assembly;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Leaves out what belongs to the command and query sides where a test asks for the assembly alone.
public final class WithoutSides implements AutoConfigurationImportFilter, EnvironmentAware {

    private boolean alone;

    @Override
    public void setEnvironment(Environment environment) {
        alone = environment.getProperty("test.assembly-alone", boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            kept[i] =
                    !alone
                            || name == null
                            || Stream.of(
                                            "org.axonframework.",
                                            "com.github.kagkarlsson.",
                                            "com.opscenter.")
                                    .noneMatch(name::startsWith);
        }
        return kept;
    }
}
