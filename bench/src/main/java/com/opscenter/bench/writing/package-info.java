/// Commands against the floor: what the same database does with plain inserts of the same rows.
@NullMarked
package com.opscenter.bench.writing;

import org.jspecify.annotations.NullMarked;
