/// Running a parked key again, or giving one of its events up: on record first, then done.
@NullMarked
package com.opscenter.parked.command;

import org.jspecify.annotations.NullMarked;
