/// Letters to people: what is written to whom and what became of it. Texts and addresses are not in
/// the history: the address is sealed with the key of the person, the text is made when it is sent,
/// and so is the ticket in its link.
@NullMarked
package com.opscenter.mail.api;

import org.jspecify.annotations.NullMarked;
