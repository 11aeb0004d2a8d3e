package dev.loquat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, as the architecture page draws them. */
class ArchitectureTest {

    private static final String[] STAGES = {
        "dev.loquat.speech..",
        "dev.loquat.nlu..",
        "dev.loquat.dialog..",
        "dev.loquat.fulfillment..",
        "dev.loquat.session.."
    };

    private static final JavaClasses LOQUAT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.loquat");

    @Test
    void botUsesNothingOfOurs() {
        check(classes()
                .that()
                .resideInAnyPackage(
                        "dev.loquat.bot",
                        "dev.loquat.bot.condition",
                        "dev.loquat.bot.schedule",
                        "dev.loquat.bot.template")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.loquat",
                        "dev.loquat.bot",
                        "dev.loquat.bot.condition",
                        "dev.loquat.bot.schedule",
                        "dev.loquat.bot.template",
                        "java..",
                        "com.github.curiousoddman.rgxgen..",
                        "org.jspecify..",
                        "org.apache.commons.text.."));
    }

    @Test
    void conversationKnowsOnlyWhatABotIs() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.loquat.conversation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.loquat.speech..",
                        "dev.loquat.nlu..",
                        "dev.loquat.dialog..",
                        "dev.loquat.fulfillment..",
                        "dev.loquat.session..",
                        "dev.loquat.turn..",
                        "dev.loquat.runtime..",
                        "dev.loquat.channel..",
                        "dev.loquat.cli..",
                        "dev.loquat.bot.yaml..",
                        "dev.loquat.bot.catalog.."));
    }

    @Test
    void noStageUsesAnotherStage() {
        for (String stage : STAGES) {
            for (String other : STAGES) {
                if (!stage.equals(other)) {
                    check(noClasses()
                            .that()
                            .resideInAPackage(stage)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other));
                }
            }
        }
    }

    @Test
    void noStageKnowsWhoCallsIt() {
        check(noClasses()
                .that()
                .resideInAnyPackage(STAGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.loquat.turn..",
                        "dev.loquat.runtime..",
                        "dev.loquat.channel..",
                        "dev.loquat.cli..",
                        "dev.loquat.evaluation.."));
    }

    @Test
    void onlyChannelsSpeakHttpAndWebSocket() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.loquat.channel..", "dev.loquat.observability..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus.websockets..", "io.vertx.."));
    }

    @Test
    void onlySpeechVoskImportsVosk() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.loquat.speech.vosk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.vosk.."));
    }

    @Test
    void onlyNluImportsOpenNlpAndOnnxRuntime() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.loquat.nlu..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opennlp..", "ai.onnxruntime.."));
    }

    @Test
    void onlyObservabilityImportsOpenTelemetry() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.loquat.observability..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry.."));
    }

    @Test
    void onlyTheCommandLineExchangesBots() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.loquat.exchange..", "dev.loquat.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.loquat.exchange.."));
        check(classes()
                .that()
                .resideInAPackage("dev.loquat.exchange..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.loquat",
                        "dev.loquat.bot",
                        "dev.loquat.bot.condition",
                        "dev.loquat.bot.template",
                        "dev.loquat.exchange..",
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "org.yaml.snakeyaml..",
                        "net.lingala.zip4j.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.loquat.exchange.archive..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.lingala.zip4j.."));
    }

    @Test
    void dialogKnowsNoClockNoRandomnessAndNoLog() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.loquat.dialog..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss.logging..", "java.util.logging.."));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.loquat.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void packagesFormNoCycles() {
        check(slices().matching("dev.loquat.(**)").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(LOQUAT);
    }
}
