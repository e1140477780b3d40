package com.opscenter;

import com.opscenter.offline.OfflineCommands;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole product in one process. Beans are named by their whole class name, since features use
 * the same words.
 */
@ConfigurationPropertiesScan("com.opscenter.installation")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class OpsCenterApplication {

    /// Switches of libraries that would otherwise call home or print advertisements.
    private static final List<String> QUIET =
            List.of(
                    "axoniq.update-checker.disabled",
                    "disable-axoniq-console-message",
                    "org.jooq.no-logo",
                    "org.jooq.no-tips");

    public static void main(String[] arguments) {
        QUIET.forEach(name -> System.setProperty(name, "true"));
        if (OfflineCommands.isAsked(arguments)) {
            System.exit(OfflineCommands.run(arguments));
        }
        SpringApplication.run(OpsCenterApplication.class, arguments);
    }
}
