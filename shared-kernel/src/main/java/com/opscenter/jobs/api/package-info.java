/// Long work in rows: each row is a command of its own in the name of whoever started the job. The
/// feature that knows what is done with a row supplies a [JobKind]; how rows are kept, taken up
/// again after a crash, paused and reported is the same for all of them.
@NullMarked
package com.opscenter.jobs.api;

import org.jspecify.annotations.NullMarked;
