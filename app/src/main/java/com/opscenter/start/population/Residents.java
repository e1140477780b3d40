package com.opscenter.start.population;

import com.opscenter.start.population.Teams.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Fifteen people of a team, each as a request to create somebody has them. Who they are follows
/// from their number alone; no two have the same name.
final class Residents {

    private static final int A_TEAM = 15;

    private static final List<String> FIRST =
            List.of(
                    "Amara", "Bruno", "Chloe", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines",
                    "Jonas", "Keiko", "Lars", "Mina", "Noor", "Otto", "Priya", "Quinn", "Rosa",
                    "Sven", "Tariq", "Uma", "Viktor", "Wanda", "Xenia", "Yusuf", "Zoe", "Anselm",
                    "Bridget", "Cosimo", "Dalia");

    private static final List<String> LAST =
            List.of(
                    "Abara",
                    "Bergström",
                    "Castellano",
                    "Dvorak",
                    "Eriksen",
                    "Fontaine",
                    "Grieg",
                    "Hashimoto",
                    "Ivanova",
                    "Jansen",
                    "Kowalski",
                    "Laurent",
                    "Marchetti",
                    "Nakamura",
                    "Okafor",
                    "Petrov",
                    "Quispe",
                    "Rahman",
                    "Sorensen",
                    "Takeda",
                    "Ueda",
                    "Vargas",
                    "Weber",
                    "Xiang",
                    "Yilmaz",
                    "Zamora",
                    "Andersson",
                    "Bianchi",
                    "Costa",
                    "Duarte",
                    "Egger",
                    "Ferrari",
                    "Gallo",
                    "Horvat",
                    "Iversen",
                    "Jovanovic",
                    "Keller",
                    "Lindgren",
                    "Moreau",
                    "Novak");

    private Residents() {}

    /// @param orgId of the team
    static List<Map<String, Object>> of(Team team, String orgId) {
        int first = team.number() * A_TEAM;
        return IntStream.range(0, A_TEAM)
                .mapToObj(place -> one(first + place, place, team, orgId))
                .toList();
    }

    private static Map<String, Object> one(int number, int place, Team team, String orgId) {
        String firstName = FIRST.get(number % FIRST.size());
        String lastName = LAST.get((11 * (number / FIRST.size()) + 7 * number) % LAST.size());
        String username = ascii(firstName + "." + lastName);
        Map<String, Object> person = new HashMap<>();
        person.put("email", username + "@" + team.slug() + ".example");
        person.put("username", username);
        person.put("firstName", firstName);
        person.put("lastName", lastName);
        person.put("role", role(number));
        person.put("organizationId", orgId);
        person.put("org_role", orgRole(place));
        person.put("emailVerified", number % 8 != 6);
        person.put("enabled", number % 29 != 28);
        person.put("tags", number % 12 == 5 ? Set.of("contractor") : Set.of());
        person.put("tier", tier(number));
        return person;
    }

    private static String role(int number) {
        return switch (number % 100) {
            case 12 -> "operator";
            case 42 -> "auditor";
            default ->
                    switch (number % 10) {
                        case 3 -> "developer";
                        case 7 -> "analyst";
                        default -> "viewer";
                    };
        };
    }

    /// A team has one of each, and members.
    private static String orgRole(int place) {
        return switch (place) {
            case 0 -> "owner";
            case 1 -> "admin";
            case 2 -> "billing_admin";
            default -> "member";
        };
    }

    private static String tier(int number) {
        return switch (number % 20) {
            case 0 -> "enterprise";
            case 4, 9, 14 -> "professional";
            case 2, 7, 11, 17 -> "starter";
            default -> "trial";
        };
    }

    private static String ascii(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ö', 'o');
    }
}
