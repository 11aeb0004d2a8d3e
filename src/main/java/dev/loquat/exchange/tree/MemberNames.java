package dev.loquat.exchange.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of members in exports, and which others are read for them: names are compared without their letter case, so that
 * CloudFormation's {@code MessageGroupsList} is known, and the API's, the documentation's and older names have an alias. From
 * the service model of Lex V2 and from real exports, which differ.
 */
final class MemberNames {

    /** Members whose values are texts, or have members of their own. */
    private static final String OTHERS = """
            advancedRecognitionSetting allowedInputTypes audioAndDTMFInputSpecification audioRecognitionStrategy
            audioSpecification bedrockAgentIntentConfiguration buttonsList captureConditional captureNextStep
            captureResponse closingResponse codeHook compositeSlotTypeSetting condition conditional conditionalBranches
            confirmationConditional confirmationNextStep confirmationResponse continueResponse customPayload
            customVocabularyItems dataPrivacy declinationConditional declinationNextStep declinationResponse
            defaultBranch defaultValue defaultValueList defaultValueSpecification deletionCharacter description
            dialogAction dialogCodeHook displayAs dtmfSpecification elicitationCodeHook endCharacter engine
            errorLogSettings expression expressionString externalSourceSetting failureConditional failureNextStep
            failureResponse fulfillmentCodeHook fulfillmentUpdatesSpecification generativeAISettings
            grammarSlotTypeSetting identifier imageResponseCard imageUrl initialResponse initialResponseSetting
            inputContexts intent intentClosingSetting intentConfirmationSetting intentDisplayName interpretedValue
            invocationLabel kendraConfiguration kendraIndex message messageGroupsList messageSelectionStrategy
            multipleValuesSetting name nextStep obfuscationSetting obfuscationSettingType outputContexts
            parentIntentSignature parentSlotTypeSignature pattern phrase plainTextMessage postCodeHookSpecification
            postFulfillmentStatusSpecification promptAttemptsSpecification promptSpecification
            qInConnectIntentConfiguration qnAIntentConfiguration regexFilter resolutionStrategy roleArn sampleUtterances
            sampleValue sessionAttributes shape slotCaptureSetting slotConstraint slotName slotPriorities
            slotResolutionSetting slotResolutionStrategy slotSpecifications slotToElicit slotTypeId slotTypeName
            slotTypeValues slots source ssmlMessage startResponse stillWaitingResponse subSlotSetting subSlots subtitle
            successConditional successNextStep successResponse synonyms text textInputSpecification timeoutConditional
            timeoutNextStep timeoutResponse title type updateResponse utterance value valueElicitationSetting
            valueSelectionSetting values variations version voiceId voiceSettings waitAndContinueSpecification
            waitingResponse
            """;

    private static final String FLAGS = """
            active allowAudioInput allowDTMFInput allowInterrupt allowMultipleValues childDirected
            enableCodeHookInvocation enabled isActive suppressNextMessage
            """;

    private static final String NUMBERS = """
            delayInSeconds endTimeoutMs frequencyInSeconds idleSessionTTLInSeconds maxLength maxLengthMs maxRetries
            nluConfidenceThreshold priority startTimeoutMs timeToLiveInSeconds timeoutInSeconds turnsToLive weight
            """;

    /** The misspelling is that of the documentation. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("messagegroups", "messageGroupsList"),
            Map.entry("messagegrouplist", "messageGroupsList"),
            Map.entry("active", "isActive"),
            Map.entry("buttons", "buttonsList"),
            Map.entry("buttonlist", "buttonsList"),
            Map.entry("nluintentconfidencethreshold", "nluConfidenceThreshold"),
            Map.entry("slotvalueelicitationsetting", "valueElicitationSetting"),
            Map.entry("samplevalueelicitingutterances", "sampleUtterances"),
            Map.entry("defaultvaluespec", "defaultValueSpecification"),
            Map.entry("valueselectionstrategy", "resolutionStrategy"),
            Map.entry("confirmationprompt", "promptSpecification"),
            Map.entry("allowmutliplevalues", "allowMultipleValues"));

    /** What exports call otherwise where they tell of a fulfillment under way. */
    private static final Map<String, String> NAMES_OF_UPDATES =
            Map.of("isActive", "active", "messageGroupsList", "messageGroups");

    private static final Map<String, String> NAME_BY_LOWER_CASE = new HashMap<>();
    private static final Set<String> FLAG_NAMES = words(FLAGS);
    private static final Set<String> NUMBER_NAMES = words(NUMBERS);
    private static final Set<String> OTHER_NAMES = words(OTHERS);

    static {
        for (Set<String> names : List.of(FLAG_NAMES, NUMBER_NAMES, OTHER_NAMES)) {
            names.forEach(name -> NAME_BY_LOWER_CASE.put(name.toLowerCase(Locale.ROOT), name));
        }
        NAME_BY_LOWER_CASE.putAll(ALIASES);
    }

    private MemberNames() {}

    /**
     * The name in exports.
     *
     * @param isUpdate whether it stands within {@code fulfillmentUpdatesSpecification}
     */
    static String canonical(String name, boolean isUpdate) {
        String known = NAME_BY_LOWER_CASE.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        return isUpdate ? NAMES_OF_UPDATES.getOrDefault(known, known) : known;
    }

    static boolean isFlag(String canonical) {
        return FLAG_NAMES.contains(canonical);
    }

    static boolean isNumber(String canonical) {
        return NUMBER_NAMES.contains(canonical);
    }

    /** Whether a single value of this member is a text. */
    static boolean isText(String canonical) {
        return OTHER_NAMES.contains(canonical);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s+")));
    }
}
