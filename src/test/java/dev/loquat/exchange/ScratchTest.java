package dev.loquat.exchange;

import dev.loquat.exchange.archive.*;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.tree.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void all() throws Exception {
        try (var s = Files.list(Path.of("/work/shared/lex/exports"))) {
            for (Path p : s.sorted().toList()) {
                BotTree a = TreeReader.read(Archive.read(p, Optional.empty()));
                LexBot b = LexBot.read(a);
                b.report().lines().forEach(System.out::println);
                System.out.println("LEX " + b.bot().lex());
                b.bot().locales().forEach(l -> {
                    System.out.println(l.id() + l.lex());
                    l.intents().forEach(i -> {
                        System.out.println(i.name() + i.lex());
                        i.slots().forEach(x -> System.out.println("  " + x.name() + x.lex()));
                    });
                    l.slotTypes().forEach(t -> System.out.println(t.name() + t.lex()));
                });
                BotTree c = TreeReader.read(TreeWriter.write(b.write()));
                System.out.println(p + " " + canon(a).equals(canon(c)));
            }
        }
    }

    static Set<String> canon(BotTree t) {
        Set<String> all = new TreeSet<>();
        all.add(id(t.bot()).toString());
        t.locales().forEach(l -> {
            all.add(l.locale().toString());
            l.intents().forEach(i -> {
                all.add(sort(i.intent()));
                i.slots().forEach(s -> all.add(sort(s)));
            });
            l.slotTypes().forEach(s -> all.add(sort(s)));
        });
        return all;
    }

    static com.fasterxml.jackson.databind.node.ObjectNode id(com.fasterxml.jackson.databind.node.ObjectNode o) {
        var c = o.deepCopy();
        c.remove("identifier");
        return c;
    }

    static String sort(com.fasterxml.jackson.databind.node.ObjectNode o) {
        try {
            var m = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .enable(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();
            return m.writeValueAsString(m.treeToValue(id(o), Object.class));
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
