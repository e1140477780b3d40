@NullMarked
package com.opscenter.notifications.command;

import org.jspecify.annotations.NullMarked;
