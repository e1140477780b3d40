@NullMarked
package com.opscenter.uptime.query;

import org.jspecify.annotations.NullMarked;
