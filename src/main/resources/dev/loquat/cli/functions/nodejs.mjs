// A function of a bot. It gets the event that Amazon Lex V2 sends to a Lambda function and answers what Lex understands.
// `event.invocationSource` is DialogCodeHook while the bot asks, FulfillmentCodeHook when all is known.
export const handler = async (event) => {
  const { intent, sessionAttributes } = event.sessionState;
  console.log(`${event.invocationSource} of ${intent.name}: ${event.inputTranscript}`);

  if (event.invocationSource === 'DialogCodeHook') {
    return { sessionState: { dialogAction: { type: 'Delegate' }, intent, sessionAttributes } };
  }
  return {
    sessionState: {
      dialogAction: { type: 'Close' },
      intent: { ...intent, state: 'Fulfilled' },
      sessionAttributes: { ...sessionAttributes, reference: event.sessionId },
    },
  };
};
