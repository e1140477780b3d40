/// How far jobs are, and what became of each of their rows. Owns the view `jobs_job`; the rows,
/// `jobs.item`, belong to the command side and are only read.
///
/// `JobStarted`, `JobAdvanced`, `JobPaused`, `JobResumed`, `JobCancelled`, `JobEnded`, `JobFailed`
/// → `JobsProjection` → `JobsReadsEndpoint`, `/user/queue/jobs`
@NullMarked
package com.opscenter.jobs.query;

import org.jspecify.annotations.NullMarked;
