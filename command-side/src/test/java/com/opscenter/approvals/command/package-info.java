@NullMarked
package com.opscenter.approvals.command;

import org.jspecify.annotations.NullMarked;
