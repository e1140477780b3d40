package com.opscenter.commands.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which command a write gives, and what it answers once that is accepted. It can be rehearsed,
/// too: with `dry_run=true` it answers 200 and a [DryRun], or what it names instead.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Gives {

    int OK = 200;
    int CREATED = 201;
    int ACCEPTED = 202;
    int NO_CONTENT = 204;

    int status();

    /// The command that is given; none for what is done about a command that was given before.
    Class<? extends Command>[] asks() default {};

    /// Of the body; `Void` when there is none.
    Class<?> value() default Void.class;

    /// Of the body of a rehearsal.
    Class<?> rehearsal() default DryRun.class;

    /// Of the body with 202 and a `Location`, where it may take longer than anybody waits; `Void`
    /// where it does not.
    Class<?> later() default Void.class;
}
