package com.opscenter.adapters.mikrotik;

import java.util.Arrays;
import java.util.List;

/// What is read, and which columns of it. What a model or a version does not have is left out.
enum Menu {
    RESOURCE("/system/resource/print", true, "uptime,version,board-name,cpu-load"),
    HEALTH("/system/health/print", true, ""),
    INTERFACE(
            "/interface/print",
            true,
            ".id,name,default-name,type,running,disabled,comment,rx-byte,tx-byte,rx-error,tx-error,"
                    + "rx-drop,tx-drop,tx-queue-drop"),
    POE("/interface/ethernet/poe/print", true, ".id,name,poe-out"),
    IDENTITY("/system/identity/print", false, "name"),
    ROUTERBOARD("/system/routerboard/print", false, "model,serial-number"),
    NEIGHBOR("/ip/neighbor/print", false, "interface,identity,interface-name,discovered-by"),
    BRIDGE_PORT("/interface/bridge/port/print", false, "bridge,interface,disabled"),
    ADDRESS("/ip/address/print", false, "address,interface,disabled"),
    ARP("/ip/arp/print", false, "address,mac-address,interface"),
    ROUTE("/ip/route/print", false, "dst-address,gateway,active"),
    HOST("/interface/bridge/host/print", false, "mac-address,on-interface,bridge,local"),
    VLAN("/interface/vlan/print", false, "name,interface"),
    BONDING("/interface/bonding/print", false, "name,slaves"),
    ETHERNET_MONITOR("/interface/ethernet/monitor", true, ""),
    POE_MONITOR("/interface/ethernet/poe/monitor", true, "");

    private final String path;
    private final boolean always;
    private final String columns;

    Menu(String path, boolean always, String columns) {
        this.path = path;
        this.always = always;
        this.columns = columns;
    }

    /// Read at every poll; the others change seldom.
    boolean always() {
        return always;
    }

    /// It is told of named interfaces, not listed.
    boolean monitors() {
        return this == ETHERNET_MONITOR || this == POE_MONITOR;
    }

    static List<Menu> listed() {
        return Arrays.stream(values()).filter(menu -> !menu.monitors()).toList();
    }

    Ask ask() {
        List<String> wanted = columns.isEmpty() ? List.of() : List.of(columns.split(",", -1));
        Ask print = Ask.of(path).only(wanted);
        return this == INTERFACE ? print.with("stats", "") : print;
    }

    /// @param interfaces their internal ids, such as `*1`
    Ask askOnce(List<String> interfaces) {
        return Ask.of(path).with("numbers", String.join(",", interfaces)).with("once", "");
    }
}
