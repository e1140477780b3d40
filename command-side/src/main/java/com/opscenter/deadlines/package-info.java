/// Deadlines: an event that opens one leads to a command at its time, after a restart too. They are
/// kept by db-scheduler in table `event_store.scheduled_tasks` and are at most ten seconds late,
/// also when the process is killed while one fires.
///
/// Misfires: one whose time passed while nothing ran, or while the store was away, fires late and
/// once, as soon as a node can; the command decides whether anything is left to do. One that cannot
/// be fired is tried again every two seconds. One node fires it; after a kill in between another
/// one does again, under a key that makes it the same command.
@NullMarked
package com.opscenter.deadlines;

import org.jspecify.annotations.NullMarked;
