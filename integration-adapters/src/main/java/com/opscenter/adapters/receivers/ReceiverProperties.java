package com.opscenter.adapters.receivers;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where receivers may listen, and what one sender may do to them.
///
/// @param addresses of this machine that may be listened at; loopback by default
/// @param lowestPort that may be listened at
/// @param perSecond messages of one sender, in the long run
/// @param burst messages of one sender at once
/// @param senders that are known apart; beyond them the one not heard for longest is forgotten
/// @param queue messages that wait
/// @param hintPause from one look at a sender's source to the next one because of a message
/// @param repeatPause from one report of a problem to the next one of the same
/// @param problems of one source that are known apart
/// @param hearing how long is listened for a capture
@ConfigurationProperties("opscenter.adapters.receivers")
public record ReceiverProperties(
        @DefaultValue({"127.0.0.1", "::1"}) List<String> addresses,
        @DefaultValue("1024") int lowestPort,
        @DefaultValue("200") int perSecond,
        @DefaultValue("2000") int burst,
        @DefaultValue("1000") int senders,
        @DefaultValue("10000") int queue,
        @DefaultValue("2s") Duration hintPause,
        @DefaultValue("1m") Duration repeatPause,
        @DefaultValue("2000") int problems,
        @DefaultValue("20s") Duration hearing) {}
