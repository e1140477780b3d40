@NullMarked
package com.opscenter.uptime.command;

import org.jspecify.annotations.NullMarked;
