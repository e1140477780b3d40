/// How far rows are behind the history while events keep coming.
@NullMarked
package com.opscenter.bench.live;

import org.jspecify.annotations.NullMarked;
