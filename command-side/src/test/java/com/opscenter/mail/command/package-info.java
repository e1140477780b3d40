@NullMarked
package com.opscenter.mail.command;

import org.jspecify.annotations.NullMarked;
