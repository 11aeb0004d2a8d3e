// Trains nlp.js on a TSV file (text TAB intent), asks it about another, and prints one JSON object with the keys that
// `loquat evaluate intents --json` prints.
//
//   node evaluate.js --train train.tsv --test test.tsv
//
// accuracy: the likeliest intent that is not "None" is the right one, no answer rejected. accuracyWithDefaults: the answer as
// process() gives it, "None" below its threshold of 0.5. Memory is the most that was resident: nlp.js keeps models on V8's heap
// and, unlike Java, V8 names no peak of it.
'use strict';

const fs = require('fs');
const { dockStart } = require('@nlpjs/basic');

const WARM_UP = 200;

function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0 || at + 1 >= process.argv.length) {
    console.error('usage: node evaluate.js --train train.tsv --test test.tsv');
    process.exit(2);
  }
  return process.argv[at + 1];
}

function read(file) {
  const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line !== '');
  return lines.map((line) => {
    const [text, intent] = line.split('\t');
    return { text, intent };
  });
}

function percentile(sorted, percent) {
  return sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1];
}

async function train(examples) {
  const dock = await dockStart({ use: ['Basic', 'LangEn'] });
  const nlp = dock.get('nlp');
  nlp.settings.autoSave = false;
  nlp.addLanguage('en');
  examples.forEach(({ text, intent }) => nlp.addDocument('en', text, intent));
  await nlp.train();
  return nlp;
}

/** The likeliest intent, as it would be if nothing were rejected. */
function likeliest(answer) {
  const named = answer.classifications.find((each) => each.intent !== 'None');
  return named ? named.intent : 'None';
}

async function main() {
  // nlp.js tells its epochs on standard output, where only the result belongs.
  const print = console.log;
  console.log = () => {};

  const training = read(option('train'));
  const test = read(option('test'));

  const start = process.hrtime.bigint();
  const nlp = await train(training);
  const trainSeconds = Number(process.hrtime.bigint() - start) / 1e9;

  for (const { text } of training.slice(0, WARM_UP)) {
    await nlp.process('en', text);
  }
  const millis = [];
  let right = 0;
  let rightWithDefaults = 0;
  for (const { text, intent } of test) {
    const asked = process.hrtime.bigint();
    const answer = await nlp.process('en', text);
    millis.push(Number(process.hrtime.bigint() - asked) / 1e6);
    right += likeliest(answer) === intent ? 1 : 0;
    rightWithDefaults += answer.intent === intent ? 1 : 0;
  }
  millis.sort((a, b) => a - b);
  print(
    JSON.stringify({
      accuracy: right / test.length,
      accuracyWithDefaults: rightWithDefaults / test.length,
      trainUtterances: training.length,
      testUtterances: test.length,
      trainSeconds,
      latencyMs: { p50: percentile(millis, 50), p99: percentile(millis, 99) },
      peakResidentMb: process.resourceUsage().maxRSS / 1024,
    })
  );
}

main();
