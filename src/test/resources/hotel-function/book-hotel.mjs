// Books a hotel. TROUBLE says what shall go wrong.
import { spawn } from 'node:child_process';

const trouble = process.env.TROUBLE ?? '';
if (trouble === 'init') {
  throw new Error('no key to the hotel');
}
if (trouble === 'slow init') {
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}

const troubles = {
  throw: () => { throw new TypeError('the hotel is full'); },
  exit: () => process.exit(3),
  slow: () => new Promise((resolve) => setTimeout(resolve, 60_000)),
  loop: () => { for (;;); },
  nonsense: () => { const one = {}; one.itself = one; return one; },
  huge: () => 'x'.repeat(7_000_000),
  bloat: async () => {
    const rooms = [];
    for (;;) {
      rooms.push(Buffer.alloc(10_000_000, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  child: () => {
    const child = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' });
    console.log('child', child.pid);
    return new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  chatter: () => { for (let i = 0; i < 30_000; i++) process.stdout.write('a guest rings, and rings again, and again\n'); },
};

export const handler = async (event, context) => {
  console.log('booking', context.functionName, context.getRemainingTimeInMillis() > 0);
  if (troubles[trouble]) {
    const answer = await troubles[trouble]();
    if (answer) {
      return answer;
    }
  }
  const intent = event.sessionState.intent;
  const city = intent.slots.City.value.interpretedValue;
  if (event.invocationSource === 'DialogCodeHook') {
    return {
      sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Nights' }, intent },
      messages: [{ contentType: 'PlainText', content: `How many nights in ${city}?` }],
    };
  }
  return {
    sessionState: {
      dialogAction: { type: 'Close' },
      intent: { ...intent, state: 'Fulfilled' },
      sessionAttributes: { ...event.sessionState.sessionAttributes, hotelReference: 'H1234' },
    },
    messages: [{ contentType: 'PlainText', content: `Booked in ${city}.` }],
  };
};
