package com.opscenter.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Snapshots are the fields of an aggregate. States are sealed by life stage, so a sealed type
/// carries the simple name of its stage; the states themselves need no annotation.
final class SnapshotJson {

    private SnapshotJson() {}

    static Jackson3Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(SnapshotJson::configure)
                .build();
    }

    private static void configure(JsonMapper.Builder json) {
        StoreJson.configure(json);
        json.changeDefaultVisibility(visible ->
                        visible.withFieldVisibility(Visibility.ANY)
                                .withGetterVisibility(Visibility.NONE)
                                .withIsGetterVisibility(Visibility.NONE))
                .annotationIntrospector(new SealedTypesAreNamed());
    }

    private static final class SealedTypesAreNamed extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private static final JsonTypeInfo.Value STAGE =
                JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.SIMPLE_NAME,
                        JsonTypeInfo.As.PROPERTY,
                        "stage",
                        null,
                        false,
                        null);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            return isPartOfSealed(annotated.getRawType())
                    ? STAGE
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        /// The stages too, so that each is written with its name wherever it stands.
        private static boolean isPartOfSealed(Class<?> type) {
            if (!type.getName().startsWith("com.opscenter.")) {
                return false;
            }
            if (type.isSealed() && !type.isEnum()) {
                return true;
            }
            for (Class<?> parent : type.getInterfaces()) {
                if (parent.isSealed() && isPartOfSealed(parent)) {
                    return true;
                }
            }
            return false;
        }
    }
}
