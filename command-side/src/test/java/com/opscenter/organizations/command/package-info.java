@NullMarked
package com.opscenter.organizations.command;

import org.jspecify.annotations.NullMarked;
