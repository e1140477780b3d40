package com.opscenter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One process by default; `opscenter.roles` splits the same jar over several. */
@SpringBootApplication
public class OpsCenterApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OpsCenterApplication.class, arguments);
    }
}
