package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/// What all runners of this node share.
///
/// @param db short transactions
/// @param rebuilds connections for work that takes long
record Node(
        Folds folds,
        EventReader history,
        Tail tail,
        DSLContext db,
        DataSource rebuilds,
        Builds builds,
        Shown shown,
        Mending mending,
        Meters meters) {}
