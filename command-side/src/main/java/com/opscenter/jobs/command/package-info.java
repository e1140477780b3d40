/// Works on jobs: row after row in the name of whoever started them, one command for each.
///
/// `StartJob` → `JobStarted` → `WhenJobIsDueThenWork` → a command of each row → `JobAdvanced` …
/// `JobEnded` → `WhenJobIsOverThenDestroyKey`
///
/// Whoever works on a job holds the claim of its reaction; when that process dies another one takes
/// the job up, reads the rows that wait and goes on. Owns the schema `jobs`.
@NullMarked
package com.opscenter.jobs.command;

import org.jspecify.annotations.NullMarked;
