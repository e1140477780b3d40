package com.opscenter.start.population;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The organizations of the population.
final class Teams {

    /// @param number from 0
    /// @param slug the name as a part of an address
    record Team(int number, String name, String slug) {}

    private static final List<String> NAMES =
            List.of(
                    "Harbor Robotics",
                    "Lumen Clinics",
                    "Northwind Bakery",
                    "Tidewater Labs",
                    "Copper Canyon Radio",
                    "Alder and Finch",
                    "Quarry Road School",
                    "Beacon Freight",
                    "Silverline Dental",
                    "Orchard Street Press",
                    "Fathom Surveys",
                    "Kestrel Aviation",
                    "Morrow Textiles",
                    "Granite State Archive",
                    "Juniper Hosting",
                    "Pilot Hill Brewery",
                    "Redwood Optics",
                    "Saltmarsh Energy",
                    "Umber Studios",
                    "Wicklow Analytics");

    static final List<Team> ALL =
            IntStream.range(0, NAMES.size())
                    .mapToObj(number -> new Team(number, NAMES.get(number), slug(number)))
                    .toList();

    private Teams() {}

    private static String slug(int number) {
        return NAMES.get(number).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
