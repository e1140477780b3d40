@NullMarked
package com.opscenter.organizations.command.invitations;

import org.jspecify.annotations.NullMarked;
