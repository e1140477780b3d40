package com.opscenter.adapters.trap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What SNMPv3 senders may cost: a user's keys are made for each engine, by hashing a megabyte for
/// each passphrase.
///
/// @param engines that are known at a time
/// @param newEnginesPerMinute of all senders of a source
@ConfigurationProperties("opscenter.adapters.trap")
record TrapProperties(
        @DefaultValue("1000") int engines, @DefaultValue("60") int newEnginesPerMinute) {}
