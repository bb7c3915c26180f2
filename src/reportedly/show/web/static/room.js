"use strict";

// What the hand needs and a page alone cannot do: keys, the statement under the pointer, and what selected words become.
// Every page reads and every decision is made without any of this.

const all = (what, within = document) => [...within.querySelectorAll(what)];
const one = (what, within = document) => within.querySelector(what);

// Keys

const rooms = { i: "/", r: "/review", s: "/search", c: "/claims", v: "/voices", t: "/timeline", m: "/map", d: "/decisions" };
let going = false;

const isTyping = (at) => at.closest("input, select, textarea, [contenteditable]") !== null;
const visible = (element) => element.offsetParent !== null;

function move(step) {
  const entries = all("[data-entry]").filter(visible);
  const now = entries.indexOf(document.activeElement);
  const next = entries[Math.min(Math.max(now + step, 0), entries.length - 1)];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }
}

function cardHere() {
  const at = document.activeElement;
  const number = at.dataset.number;
  return number ? document.getElementById(`c${number}`) : at.closest(".card");
}

function correct(card) {
  card.open = true;
  const part = card.querySelector(".correct");
  part.open = true;
  part.querySelector("select").focus();
}

function follow() {
  const card = cardHere();
  const row = document.activeElement.closest("li");
  const link = (card ?? row)?.querySelector("[data-claim]");
  if (link) link.click();
}

// What awaits a decision is answered by one key: that in focus, else that which the address names, else the first
function answer(letter) {
  const named = location.hash.startsWith("#d-") ? document.getElementById(location.hash.slice(1)) : null;
  const doubt = document.activeElement.closest("[data-doubt]") ?? named ?? one("[data-doubt]");
  if (doubt) one(`[data-answer="${letter}"]`, doubt).click();
}

const keys = {
  s: () => answer("s"),
  d: () => answer("d"),
  l: () => answer("l"),
  j: () => move(1),
  k: () => move(-1),
  o: () => { const card = cardHere(); if (card) card.open = !card.open; },
  c: follow,
  e: () => { const card = cardHere(); if (card) correct(card); },
  w: () => cardHere()?.querySelector("[data-redraw]")?.click(),
  n: () => one("[data-make]")?.click(),
  g: () => { going = true; setTimeout(() => { going = false; }, 1500); },
  "/": () => one("#find").focus(),
  "?": () => one("#keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { hideBar(); if (isTyping(event.target)) event.target.blur(); return; }
  if (isTyping(event.target) || one("dialog[open]")) return;
  if (going && rooms[event.key]) { going = false; location.assign(rooms[event.key]); return; }
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});

// The statement under the pointer, or in focus: its words, its voices and its card are lit together

function light(number) {
  all(".lit, .lit-voice").forEach((element) => element.classList.remove("lit", "lit-voice"));
  if (!number) return;
  all(`[data-s~="${number}"]`).forEach((element) => element.classList.add("lit"));
  all(`[data-v~="${number}"]`).forEach((element) => element.classList.add("lit-voice"));
  document.getElementById(`c${number}`)?.classList.add("lit");
}

const numberAt = (element) => {
  const within = element.closest?.("[data-number], [data-s]");
  return within?.dataset.number ?? within?.dataset.s?.split(" ").at(-1);
};

const text = one(".text");
if (text) {
  text.addEventListener("mouseover", (event) => light(numberAt(event.target)));
  text.addEventListener("mouseleave", () => light(null));
  text.addEventListener("focusin", (event) => light(numberAt(event.target)));
}

function openCard() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const card = target?.dataset.number ? document.getElementById(`c${target.dataset.number}`) : null;
  if (!card) return;
  if (card.classList.contains("plain")) one("#own").checked = true;
  card.open = true;
  light(target.dataset.number);
}
addEventListener("hashchange", openCard);
openCard();

// Selected words: the report's own offsets are counted in characters, not in halves of them

const sheet = one("#drawing");
const words = one(sheet ? ".drawing-text" : ".text");
const bar = one(sheet ? "#picked" : "#chosen");
const hideBar = () => { if (bar) bar.hidden = true; };

const length = (some) => [...some].length;

// How many characters of a piece stand before a place in it
function before(piece, node, within) {
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, within);
  return length(range.toString());
}

function placeOf(range) {
  const pieces = all("[data-at]", words).filter((piece) => range.intersectsNode(piece));
  if (!pieces.length) return null;
  const [first, last] = [pieces[0], pieces.at(-1)];
  const start = first.contains(range.startContainer) ? before(first, range.startContainer, range.startOffset) : 0;
  const end = last.contains(range.endContainer)
    ? before(last, range.endContainer, range.endOffset)
    : length(last.textContent);
  return [Number(first.dataset.at) + start, Number(last.dataset.at) + end];
}

// The words of the report in a range, without the numbers that stand between them
function wordsIn(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll?.(".n, .cards").forEach((number) => number.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

let picked = null;

// A border in the middle of a word moves to its edge
function wholeWords(range) {
  const inWord = (node, at) => node.nodeType === Node.TEXT_NODE && at > 0 && at < node.length
    && /[\p{L}\p{N}]/u.test(node.data[at - 1]) && /[\p{L}\p{N}]/u.test(node.data[at]);
  while (inWord(range.startContainer, range.startOffset)) range.setStart(range.startContainer, range.startOffset - 1);
  while (inWord(range.endContainer, range.endOffset)) range.setEnd(range.endContainer, range.endOffset + 1);
  return range;
}

function choose() {
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? wholeWords(selection.getRangeAt(0).cloneRange()) : null;
  const said = range && words.contains(range.commonAncestorContainer) ? wordsIn(range) : "";
  const place = said && placeOf(range);
  if (!place || place[0] >= place[1]) return hideBar();
  picked = { at: `chars=${place.join(",")}`, words: said, range: range.cloneRange() };
  bar.querySelector("q").textContent = said.length > 60 ? `${said.slice(0, 60)}…` : said;
  all("[data-place]", bar).forEach((field) => { field.value = picked.at; });
  if (!sheet) offer(range);
  bar.hidden = false;
}

// The statements that the selection touches can be corrected from here, or be drawn around it
function offer(range) {
  const numbers = new Set(all("[data-s]", words).filter((piece) => range.intersectsNode(piece))
    .flatMap((piece) => piece.dataset.s.split(" ")));
  one("#chosen-in").replaceChildren(...[...numbers].slice(0, 4).map((number) => {
    const link = document.createElement("a");
    link.href = `${document.getElementById(`c${number}`).querySelector("[data-redraw]").href}&content_at=${picked.at}`;
    link.textContent = `Redraw statement ${number}`;
    return link;
  }));
}

if (bar) {
  const watch = (event) => { if (!bar.contains(event.target)) setTimeout(choose); };
  document.addEventListener("mouseup", watch);
  document.addEventListener("keyup", (event) => { if (event.shiftKey || event.key === "Shift") watch(event); });
}

// The sheet on which a statement is drawn: selected words go into its fields, and are lit in the text

function draw(button) {
  const name = button.dataset.field;
  const [field, at] = [document.getElementById(name), document.getElementById(`${name}-at`)];
  const more = "more" in button.dataset && field.value.trim();
  field.value = more ? `${field.value.trim()} <- ${picked.words}` : picked.words;
  at.value = more ? "" : picked.at;
  all(`.drawn-${name}`, words).forEach((piece) => { if (!more) piece.classList.remove(`drawn-${name}`); });
  if (CSS.highlights) CSS.highlights.set(`drawn-${name}`, new Highlight(picked.range));
  getSelection().removeAllRanges();
  hideBar();
  field.focus();
}

if (sheet) {
  bar.addEventListener("click", (event) => { const button = event.target.closest("[data-field]"); if (button) draw(button); });
  all("textarea", sheet).forEach((field) => field.addEventListener("input", () => {
    document.getElementById(`${field.id}-at`).value = "";
  }));
  one(".drawn-content", words)?.scrollIntoView({ block: "center" });
}

// A narrow page begins with what was found

if (matchMedia("(max-width: 60rem)").matches) for (const details of all("details.narrowing")) details.open = false;
