@NullMarked
package com.opscenter.jobs.command;

import org.jspecify.annotations.NullMarked;
