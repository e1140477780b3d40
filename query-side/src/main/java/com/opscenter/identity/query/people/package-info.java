/// People as administrators look at them: the list with its filters, one person, their roles, and
/// all of them as a file. Owns the table `identity_person`, where names are plain so that they can
/// be searched; it is made from the views and lasts as long as the people in it.
///
/// `PeopleFiling` hears what moved → `PeopleIndex` files it → `PeopleSearch` finds → `UserViews`
@NullMarked
package com.opscenter.identity.query.people;

import org.jspecify.annotations.NullMarked;
