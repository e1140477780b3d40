@NullMarked
package com.opscenter.alerts.command;

import org.jspecify.annotations.NullMarked;
