package com.opscenter.lab.control;

import com.opscenter.lab.mail.Letter;
import java.util.List;
import java.util.stream.Collectors;

/// The mailbox for people: what came, newest first, with links to follow.
record MailPage(List<Letter> letters) implements Html {

    @Override
    public String html() {
        String items =
                letters.isEmpty()
                        ? "<p>No letter has come yet.</p>"
                        : letters.stream().map(MailPage::item).collect(Collectors.joining());
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Mailbox of the lab</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
        article { border-top: 1px solid; padding: 1rem 0; }
        h2 { font-size: 1.1rem; margin: 0; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
        </style>
        </head>
        <body>
        <h1>Mailbox of the lab</h1>
        <p>Letters that the demo sends arrive here and nowhere else.</p>
        """
                + items
                + "</body>\n</html>\n";
    }

    private static String item(Letter letter) {
        return "<article>\n<h2>%s</h2>\n<p>To %s, <time>%s</time></p>\n<pre>%s</pre>\n</article>\n"
                .formatted(
                        escaped(letter.subject()),
                        escaped(String.join(", ", letter.recipients())),
                        letter.at(),
                        linked(letter));
    }

    private static String linked(Letter letter) {
        String text = escaped(letter.text());
        for (String link : letter.links().stream().distinct().toList()) {
            String safe = escaped(link);
            text = text.replace(safe, "<a href=\"%s\">%s</a>".formatted(safe, safe));
        }
        return text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
