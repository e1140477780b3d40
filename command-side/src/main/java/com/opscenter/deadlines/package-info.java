/// Deadlines: an event that opens one leads to a command at its time, after a restart too. They are
/// kept by db-scheduler in table `event_store.scheduled_tasks` and are at most ten seconds late,
/// also when the process is killed while one fires.
@NullMarked
package com.opscenter.deadlines;

import org.jspecify.annotations.NullMarked;
