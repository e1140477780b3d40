package com.opscenter.adapters.receivers;

/// Where a listener puts what it hears.
public record Reception<T>(Gate gate, Inbox<T> inbox, Tally tally) {}
