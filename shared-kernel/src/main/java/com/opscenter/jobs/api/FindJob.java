package com.opscenter.jobs.api;

/// A job with its result, once `after` is visible; answers a [JobView].
public record FindJob(JobId job, long after) {}
