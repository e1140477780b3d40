/// What is shown beside a row: its newest readings, how its source does, and how a reading went.
@NullMarked
package com.opscenter.readings;

import org.jspecify.annotations.NullMarked;
