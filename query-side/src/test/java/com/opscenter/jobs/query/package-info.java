@NullMarked
package com.opscenter.jobs.query;

import org.jspecify.annotations.NullMarked;
