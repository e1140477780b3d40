package com.opscenter.notifications.query;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Those of the table `notifications_party`, as they are in a transaction.
record StoredParties(DSLContext db) implements Parties {

    /// Nothing becomes of it; an id by itself names nobody.
    static final String GONE = "gone";

    private static final String TABLE = "read_model.notifications_party";
    private static final Field<String> SUBJECT = DSL.field(DSL.name("subject"), String.class);
    private static final Field<String> PERSON = DSL.field(DSL.name("person"), String.class);
    private static final Field<String> ABOUT = DSL.field(DSL.name("about"), String.class);

    @Override
    public List<Party> of(String subject) {
        return db.select(PERSON, ABOUT)
                .from(TABLE)
                .where(SUBJECT.eq(subject))
                .orderBy(PERSON)
                .fetch(row -> new Party(row.value1(), row.value2()));
    }

    @Override
    public void join(String subject, String person, String about) {
        db.execute(
                "INSERT INTO read_model.notifications_party VALUES ({0}, {1}, {2})"
                        + " ON CONFLICT (subject, person) DO UPDATE SET about = excluded.about",
                DSL.val(subject), DSL.val(person), DSL.val(about));
    }

    @Override
    public void leave(String subject, String person) {
        db.deleteFrom(DSL.table(TABLE)).where(SUBJECT.eq(subject), PERSON.eq(person)).execute();
    }

    @Override
    public void end(String subject) {
        db.deleteFrom(DSL.table(TABLE)).where(SUBJECT.eq(subject)).execute();
    }

    @Override
    public void leaveAllOf(String beginning, String person) {
        db.deleteFrom(DSL.table(TABLE))
                .where(PERSON.eq(person), SUBJECT.startsWith(beginning))
                .execute();
    }

    @Override
    public void forget(String person) {
        db.deleteFrom(DSL.table(TABLE)).where(PERSON.eq(person)).execute();
        join(GONE, person, "");
    }
}
