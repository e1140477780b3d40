package com.opscenter.lab;

/// Object identifiers as PowerNet-MIB names them; columns, to which an outlet number is appended.
public final class Oids {

    private static final String R = "1.3.6.1.4.1.318.1.1.";

    public static final String SYS_OBJECT_ID = "1.3.6.1.2.1.1.2.0";
    public static final String SYS_UP_TIME = "1.3.6.1.2.1.1.3.0";
    public static final String ENGINE_BOOTS = "1.3.6.1.6.3.10.2.1.2.0";
    public static final String ENGINE_TIME = "1.3.6.1.6.3.10.2.1.3.0";

    public static final String RPDU_OUTLETS = R + "12.3.1.3.0";
    public static final String RPDU_COMMAND = R + "12.3.3.1.1.4.";
    public static final String RPDU_STATE = R + "12.3.5.1.1.4.";
    public static final String RPDU_LOAD = R + "12.2.3.1.1.2.1";
    public static final String RPDU_LOAD_STATE = R + "12.2.3.1.1.3.1";

    public static final String RPDU2_SWITCHED = R + "26.4.2.1.5.1";
    public static final String RPDU2_ALL = R + "26.4.4.1.4.1";
    public static final String RPDU2_COMMAND = R + "26.9.2.4.1.5.";
    public static final String RPDU2_STATE = R + "26.9.2.3.1.5.";
    public static final String RPDU2_PENDING = R + "26.9.2.3.1.6.";
    public static final String RPDU2_REBOOT_DURATION = R + "26.9.2.1.1.7.";
    public static final String RPDU2_NAME = R + "26.9.2.1.1.3.";
    public static final String RPDU2_PHASE_STATE = R + "26.6.3.1.4.1";
    public static final String RPDU2_PHASE_LOAD = R + "26.6.3.1.5.1";
    public static final String RPDU2_BANK_LOAD = R + "26.8.3.1.5.";
    public static final String RPDU2_OUTLET_LOAD = R + "26.9.4.3.1.6.";
    public static final String RPDU2_NEAR = R + "26.6.1.1.6.1";

    private Oids() {}
}
