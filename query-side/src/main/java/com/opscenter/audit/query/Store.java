package com.opscenter.audit.query;

import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The columns of the event store as the audit reads them. They belong to the command side and are
/// part of its contract.
final class Store {

    static final Table<?> EVENTS = DSL.table(DSL.name("event_store", "domain_event_entry"));
    static final Field<Long> POSITION = DSL.field(DSL.name("global_index"), Long.class);
    static final Field<String> ID = DSL.field(DSL.name("event_identifier"), String.class);
    static final Field<String> STREAM = DSL.field(DSL.name("aggregate_identifier"), String.class);
    static final Field<String> STREAM_TYPE = DSL.field(DSL.name("type"), String.class);
    static final Field<Long> SEQUENCE = DSL.field(DSL.name("sequence_number"), Long.class);
    static final Field<String> TYPE = DSL.field(DSL.name("payload_type"), String.class);
    static final Field<String> REVISION = DSL.field(DSL.name("payload_revision"), String.class);
    static final Field<JSONB> PAYLOAD = DSL.field(DSL.name("payload"), SQLDataType.JSONB);
    static final Field<JSONB> METADATA = DSL.field(DSL.name("meta_data"), SQLDataType.JSONB);
    static final Field<String> TIME = DSL.field(DSL.name("time_stamp"), String.class);
    static final Field<OffsetDateTime> RECORDED =
            DSL.field(DSL.name("recorded_at"), OffsetDateTime.class);
    static final Field<String> ORG = DSL.field("org_id::text", String.class);
    static final Field<String> SITE = DSL.field(DSL.name("site"), String.class);
    static final Field<String> CORRELATION = DSL.field(DSL.name("correlation_id"), String.class);

    private Store() {}

    /// A member of the metadata as text.
    static Field<String> meta(String key) {
        return DSL.field("{0} ->> {1}", String.class, METADATA, DSL.inline(key));
    }
}
