// Told what the bot did not understand, in batches: the log is what its authors read to teach it more.
export const handler = async (event) => {
  const missed = event.Records.map((record) => record.conversation.inputTranscript);
  missed.forEach((text) => console.log('not understood:', text));
  return { missed };
};
