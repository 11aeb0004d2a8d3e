// Every operation of Lex's runtime API with the AWS SDK for JavaScript; what came of each as one JSON object.
import { gunzipSync } from 'node:zlib';
import {
  DeleteSessionCommand,
  GetSessionCommand,
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
  StartConversationCommand,
} from '@aws-sdk/client-lex-runtime-v2';

const lex = new LexRuntimeV2Client({
  endpoint: process.argv[2],
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  maxAttempts: 1,
});

const session = (sessionId) => ({ botId: 'BOOKTRIP01', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId });

const unpacked = (header) => JSON.parse(gunzipSync(Buffer.from(header, 'base64')).toString('utf8'));

/** Hands out what it is given, and waits for more until it is closed. */
class Inbox {
  #waiting = [];
  #wake = () => {};
  #closed = false;

  push(event) {
    this.#waiting.push(event);
    this.#wake();
  }

  close() {
    this.#closed = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator]() {
    for (;;) {
      while (this.#waiting.length > 0) {
        yield this.#waiting.shift();
      }
      if (this.#closed) {
        return;
      }
      await new Promise((wake) => (this.#wake = wake));
    }
  }
}

/** Types one line after the other, each when the last one has been answered; returns what came, without heartbeats. */
async function talk(sessionId, lines) {
  const events = new Inbox();
  events.push({ ConfigurationEvent: { responseContentType: 'text/plain; charset=utf-8' } });
  const { responseEventStream } = await lex.send(
    new StartConversationCommand({ ...session(sessionId), conversationMode: 'TEXT', requestEventStream: events }),
  );
  const heard = [];
  const next = () => (lines.length > 0 ? events.push({ TextInputEvent: { text: lines.shift() } }) : events.close());
  next();
  for await (const event of responseEventStream) {
    if (event.HeartbeatEvent === undefined) {
      heard.push(event);
    }
    if (event.TextResponseEvent !== undefined) {
      next();
    }
  }
  return heard;
}

const nameOf = (operation) => operation.then(() => 'none', (error) => error.name);

const outcome = {};
outcome.text = await lex.send(new RecognizeTextCommand({ ...session('js-1'), text: 'book a hotel' }));
outcome.session = await lex.send(new GetSessionCommand(session('js-1')));

const utterance = await lex.send(
  new RecognizeUtteranceCommand({
    ...session('js-1'),
    requestContentType: 'text/plain; charset=utf-8',
    responseContentType: 'text/plain; charset=utf-8',
    inputStream: 'Chicago',
  }),
);
outcome.utterance = {
  inputMode: utterance.inputMode,
  inputTranscript: unpacked(utterance.inputTranscript),
  sessionState: unpacked(utterance.sessionState),
  messages: unpacked(utterance.messages),
};

const put = await lex.send(
  new PutSessionCommand({
    ...session('js-2'),
    responseContentType: 'text/plain; charset=utf-8',
    sessionState: { dialogAction: { type: 'ElicitIntent' } },
    messages: [{ contentType: 'PlainText', content: 'Hello.' }],
  }),
);
outcome.put = { sessionId: put.sessionId, messages: unpacked(put.messages) };
outcome.deleted = await lex.send(new DeleteSessionCommand(session('js-2')));
outcome.conversation = await talk('js-3', ['book a hotel', 'Chicago', 'yes']);
outcome.errors = {
  gone: await nameOf(lex.send(new GetSessionCommand(session('js-2')))),
  conflict: await nameOf(lex.send(new RecognizeTextCommand({ ...session('js-4'), text: 'conflict' }))),
  broken: await nameOf(lex.send(new RecognizeTextCommand({ ...session('js-4'), text: 'broken function' }))),
  inStream: await nameOf(talk('js-5', ['broken function'])),
};
lex.destroy();
process.stdout.write(JSON.stringify(outcome));
