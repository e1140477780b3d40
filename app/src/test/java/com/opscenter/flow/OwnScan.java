package com.opscenter.flow;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// Keeps what other tests bring along out of the product, except the named classes.
record OwnScan(List<String> kept)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("ownScan", new Filter(kept));
    }

    private static final class Filter extends TypeExcludeFilter {

        private final List<String> kept;

        private Filter(List<String> kept) {
            this.kept = kept;
        }

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory factory)
                throws IOException {
            return found.getResource().getURL().toString().contains("/test-classes/")
                    && !kept.contains(found.getClassMetadata().getClassName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Filter filter && filter.kept.equals(kept);
        }

        @Override
        public int hashCode() {
            return kept.hashCode();
        }
    }
}
