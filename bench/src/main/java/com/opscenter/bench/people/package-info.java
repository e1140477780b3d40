/// How soon somebody is found among many.
@NullMarked
package com.opscenter.bench.people;

import org.jspecify.annotations.NullMarked;
