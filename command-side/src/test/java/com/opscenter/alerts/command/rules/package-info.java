@NullMarked
package com.opscenter.alerts.command.rules;

import org.jspecify.annotations.NullMarked;
