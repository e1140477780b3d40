@NullMarked
package com.opscenter.organizations.query.invitations;

import org.jspecify.annotations.NullMarked;
