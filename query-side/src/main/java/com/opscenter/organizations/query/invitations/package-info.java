/// Who was asked into an organization, and what became of it. Owns the view
/// `organizations_invitation`; addresses are sealed in it.
@NullMarked
package com.opscenter.organizations.query.invitations;

import org.jspecify.annotations.NullMarked;
