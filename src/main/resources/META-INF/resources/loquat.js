"use strict";

const $ = (id) => document.getElementById(id);
const WAV_RATE = 16000;

let bots = [];
let session = "";
let turns = [];
let busy = Promise.resolve();
let recorder = null;

/** An element with its attributes and children; text stays text. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function path(operation) {
  const bot = bots[$("bot").selectedIndex];
  const parts = ["bots", bot.id, "botAliases", bot.aliasId, "botLocales", $("locale").value, "sessions", session];
  return "/" + parts.map(encodeURIComponent).join("/") + operation;
}

async function call(url, options) {
  const response = await fetch(url, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.message || "The server answered " + response.status);
  return body;
}

function begin() {
  session = "web-" + Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  turns = [];
  $("log").replaceChildren(element("p", { class: "hint" }, bots[$("bot").selectedIndex].description || "Say hello."));
  $("number").textContent = "";
  $("details").replaceChildren(element("p", { class: "hint" }, "Every turn shows here how it was understood."));
}

function chooseBot() {
  const bot = bots[$("bot").selectedIndex];
  $("locale").replaceChildren(...bot.locales.map((id) => element("option", { value: id }, id)));
  begin();
}

/** Turns wait for one another, so that a session never has two at once. */
function enqueue(turn) {
  busy = busy.then(async () => {
    $("status").textContent = "…";
    try {
      await turn();
      $("status").textContent = "";
    } catch (error) {
      $("status").textContent = "";
      say(element("p", { class: "error", role: "alert" }, error.message));
    }
  });
  return busy;
}

function say(...bubbles) {
  $("log").append(...bubbles);
  $("log").scrollTop = $("log").scrollHeight;
}

function sayText(text) {
  return enqueue(async () => {
    const bubble = userBubble(text);
    say(bubble);
    const body = JSON.stringify({ text });
    const headers = { "Content-Type": "application/json" };
    heard(bubble, await call(path("/text?trace=true"), { method: "POST", headers, body }));
  });
}

function sayAudio(blob) {
  return enqueue(async () => {
    const wav = await toWav(blob);
    const headers = { "Content-Type": "audio/wav", "Accept": "application/json" };
    const reply = await call(path("/utterance?trace=true"), { method: "POST", headers, body: wav });
    const bubble = userBubble("Spoken: " + (reply.inputTranscript || "(nothing heard)"));
    say(bubble);
    heard(bubble, reply);
  });
}

function userBubble(text) {
  const bubble = element("button", { type: "button", class: "user", "aria-pressed": "false" }, text);
  bubble.addEventListener("click", () => turns.filter((turn) => turn.bubble === bubble).forEach(show));
  return bubble;
}

function heard(bubble, reply) {
  const turn = { bubble, reply, number: turns.length + 1 };
  turns.push(turn);
  say(...(reply.messages || []).map((message) => element("div", { class: "bot" }, ...content(message))));
  show(turn);
}

function content(message) {
  const card = message.imageResponseCard;
  if (!card) return [message.contentType === "SSML" ? plain(message.content) : message.content || ""];
  return [
    element("strong", {}, card.title),
    card.subtitle ? element("div", {}, card.subtitle) : null,
    card.imageUrl ? element("img", { src: card.imageUrl, alt: "" }) : null,
    ...(card.buttons || []).map((button) => {
      const made = element("button", { type: "button" }, button.text);
      made.addEventListener("click", () => sayText(button.value));
      return made;
    }),
  ];
}

function plain(ssml) {
  return new DOMParser().parseFromString(ssml, "text/xml").documentElement.textContent;
}

function show(turn) {
  for (const other of turns) other.bubble.setAttribute("aria-pressed", String(other === turn));
  const { sessionState = {}, interpretations = [], trace = {} } = turn.reply;
  const action = sessionState.dialogAction || {};
  const intent = sessionState.intent;
  $("number").textContent = turn.number;
  $("details").replaceChildren(
    element("h3", {}, "Interpretations"), meanings(interpretations),
    element("h3", {}, "Dialog action"),
    element("p", { id: "action" }, [action.type, action.slotToElicit].filter(Boolean).join(" ") || "None"),
    element("h3", {}, intent ? "Slots of " + intent.name + " (" + intent.state + ")" : "Slots"),
    table(Object.entries((intent && intent.slots) || {}).map(([name, slot]) => [name, value(slot)]), "none"),
    element("h3", {}, "Session attributes"), table(Object.entries(sessionState.sessionAttributes || {}), "none"),
    element("h3", {}, "Evidence"), table(evidence(trace), "none"),
    element("h3", {}, "Functions called"), table((trace.functions || []).map((name) => [name]), "none"),
    element("h3", {}, "Milliseconds"),
    table(Object.entries(trace.stages || {}).map(([stage, took]) => [stage, took.toFixed(1)]), "not measured"),
    element("details", {}, element("summary", {}, "The reply as JSON"),
      element("pre", { tabindex: "0" }, JSON.stringify(turn.reply, null, 2))));
}

function meanings(interpretations) {
  return table(interpretations.map(({ intent, nluConfidence }) => {
    const score = nluConfidence === undefined ? null : nluConfidence.score ?? nluConfidence;
    const bar = score === null ? "" : element("meter",
      { min: 0, max: 1, value: score, "aria-label": "Confidence of " + intent.name });
    return [intent.name, bar, score === null ? "" : score.toFixed(2)];
  }), "none");
}

function evidence(trace) {
  const read = (trace.understanding && trace.understanding.interpretations) || [];
  return read.flatMap((one) => one.evidence.map((reason) => [one.intent, reason.kind + ": " + reason.detail]));
}

function value(slot) {
  if (!slot) return "–";
  if (slot.values) return slot.values.map(value).join(", ");
  const { interpretedValue, originalValue } = slot.value;
  if (!interpretedValue || interpretedValue === originalValue) return originalValue;
  return interpretedValue + " (“" + originalValue + "”)";
}

function table(rows, none) {
  if (rows.length === 0) return element("p", { class: "hint" }, none);
  return element("table", {}, element("tbody", {}, ...rows.map(([head, ...cells]) => element("tr", {},
    element("th", { scope: "row" }, head),
    ...cells.map((cell, i) => element("td", i > 0 ? { class: "number" } : {}, cell))))));
}

/** Whatever the browser can play becomes 16 kHz WAV; what it cannot play is left for the server to judge. */
async function toWav(blob) {
  const bytes = await blob.arrayBuffer();
  const context = new OfflineAudioContext(1, 1, WAV_RATE);
  let decoded;
  try {
    decoded = await context.decodeAudioData(bytes.slice(0));
  } catch (error) {
    return blob;
  }
  const length = Math.max(1, Math.ceil(decoded.duration * WAV_RATE));
  const mono = new OfflineAudioContext(1, length, WAV_RATE);
  const source = mono.createBufferSource();
  source.buffer = decoded;
  source.connect(mono.destination);
  source.start();
  return wav((await mono.startRendering()).getChannelData(0));
}

function wav(samples) {
  const view = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const text = (at, word) => [...word].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, "RIFF"); view.setUint32(4, 36 + samples.length * 2, true); text(8, "WAVEfmt ");
  view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true);
  view.setUint32(24, WAV_RATE, true); view.setUint32(28, WAV_RATE * 2, true);
  view.setUint16(32, 2, true); view.setUint16(34, 16, true);
  text(36, "data"); view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => view.setInt16(44 + i * 2, Math.max(-1, Math.min(1, sample)) * 0x7fff, true));
  return new Blob([view], { type: "audio/wav" });
}

async function record() {
  if (recorder) {
    recorder.stop();
    return;
  }
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  const parts = [];
  recorder = new MediaRecorder(microphone);
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
  recorder.addEventListener("stop", () => {
    microphone.getTracks().forEach((track) => track.stop());
    recording(false);
    sayAudio(new Blob(parts, { type: recorder.mimeType }));
    recorder = null;
  });
  recorder.start();
  recording(true);
}

function recording(isOn) {
  $("record").textContent = isOn ? "Stop" : "Record";
  $("record").setAttribute("aria-pressed", String(isOn));
  $("status").textContent = isOn ? "Listening. Press Stop when you have spoken." : "";
}

function listen() {
  $("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = $("text").value.trim();
    $("text").value = "";
    if (text) sayText(text);
  });
  $("bot").addEventListener("change", chooseBot);
  $("locale").addEventListener("change", begin);
  $("reset").addEventListener("click", () => { begin(); $("text").focus(); });
  $("file").addEventListener("change", () => {
    [...$("file").files].forEach(sayAudio);
    $("file").value = "";
  });
  $("record").hidden = !(navigator.mediaDevices && window.MediaRecorder);
  $("record").addEventListener("click", () => record().catch((error) => { $("status").textContent = error.message; }));
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      $("chat").classList.toggle("dropping", name === "dragover");
    });
  }
  document.addEventListener("drop", (event) => [...event.dataTransfer.files].forEach(sayAudio));
}

/** `/?bot=NAME&say=…&say=…` opens a bot, by its name or id, and begins with these turns. */
async function start() {
  const wanted = new URLSearchParams(location.search);
  bots = (await call("/bots")).bots;
  if (bots.length === 0) throw new Error("There are no bots here yet.");
  $("bot").replaceChildren(...bots.map((bot) => element("option", { value: bot.id }, bot.name)));
  const index = bots.findIndex((bot) => [bot.id, bot.name].includes(wanted.get("bot")));
  $("bot").selectedIndex = Math.max(0, index);
  chooseBot();
  listen();
  for (const text of wanted.getAll("say")) await sayText(text);
  document.body.dataset.ready = "true";
  $("text").focus();
}

start().catch((error) => { $("status").textContent = error.message; });
