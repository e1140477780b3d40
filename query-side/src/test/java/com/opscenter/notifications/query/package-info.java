@NullMarked
package com.opscenter.notifications.query;

import org.jspecify.annotations.NullMarked;
