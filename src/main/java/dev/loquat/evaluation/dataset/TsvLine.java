package dev.loquat.evaluation.dataset;

import java.util.List;

/** {@code text TAB intent}. */
final class TsvLine implements LineFormat<LabelledUtterance> {

    @Override
    public LabelledUtterance read(String line) throws MalformedLine {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != 2) {
            throw new MalformedLine(
                    columns.size() == 1
                            ? "no tab; expected " + expected()
                            : columns.size() + " columns; expected two, " + expected());
        }
        String text = columns.get(0).strip();
        String intent = columns.get(1).strip();
        if (text.isEmpty() || intent.isEmpty()) {
            throw new MalformedLine(
                    (text.isEmpty() ? "no text before" : "no intent behind") + " the tab; expected " + expected());
        }
        return new LabelledUtterance(text, intent);
    }

    @Override
    public String expected() {
        return "text, a tab, an intent";
    }
}
