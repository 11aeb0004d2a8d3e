"""A function of a bot. It gets the event that Amazon Lex V2 sends to a Lambda function and answers what Lex understands.

event["invocationSource"] is DialogCodeHook while the bot asks, FulfillmentCodeHook when all is known.
"""


def lambda_handler(event, context):
    state = event["sessionState"]
    intent = state["intent"]
    attributes = state.get("sessionAttributes", {})
    print(f"{event['invocationSource']} of {intent['name']}: {event['inputTranscript']}")

    if event["invocationSource"] == "DialogCodeHook":
        action = {"type": "Delegate"}
    else:
        action = {"type": "Close"}
        intent = {**intent, "state": "Fulfilled"}
        attributes = {**attributes, "reference": event["sessionId"]}
    return {"sessionState": {"dialogAction": action, "intent": intent, "sessionAttributes": attributes}}
