// Checks how long a bike is wanted, and asks again when that cannot be.
const MOST_HOURS = 12;

export const handler = async (event) => {
  const { intent, sessionAttributes } = event.sessionState;
  const hours = Number(intent.slots.Hours?.value.interpretedValue ?? 1);
  if (hours >= 1 && hours <= MOST_HOURS) {
    return { sessionState: { dialogAction: { type: 'Delegate' }, intent, sessionAttributes } };
  }
  intent.slots.Hours = null;
  return {
    sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Hours' }, intent, sessionAttributes },
    messages: [{ contentType: 'PlainText', content: `We rent for 1 to ${MOST_HOURS} hours. For how many hours?` }],
  };
};
