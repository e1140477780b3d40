package com.opscenter.power.api;

/// Something an outlet feeds.
///
/// @param key its address, such as `host/nas-01`
/// @param name what people call it
public record Feed(String key, String name) {}
