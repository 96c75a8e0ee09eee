'use strict';

/*
 * The least that plays a story: what is said is added, the replies are put in place of those before. With `?same` it does what Rapport does:
 * each reply is safe in a database first, a face of as many shapes moves to the new mood, and the focus goes to the new words.
 */
const { moments, gates, past, faces } = storyContent;
const said = document.getElementById('said');
const replies = document.getElementById('replies');
const same = location.search === '?same';
let { at, mood } = storyContent;
let kept = past.length;
let database;
let shapes = [];

function prepare() {
  const opening = indexedDB.open('plain');
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('replies'));
  opening.addEventListener('success', () => (database = opening.result));
  const face = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  face.setAttribute('viewBox', '0 0 240 292');
  shapes = faces.shapes.map(({ fill = 'none', stroke = 'none', width = 1 }) => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const [name, value] of Object.entries({ fill, stroke, 'stroke-width': width })) path.setAttribute(name, value);
    return path;
  });
  face.append(...shapes);
  said.before(face);
}

function item(text, own) {
  const element = document.createElement('li');
  element.textContent = text;
  if (own) element.className = 'yours';
  return element;
}

function show() {
  const { text, replies: offered } = moments[at];
  said.append(item(text, false));
  const moved = faces.moods[Math.min(faces.moods.length - 1, Math.floor((mood.agitation * faces.moods.length) / 21))];
  shapes.forEach((shape, index) => shape.setAttribute('d', moved[index]));
  replies.replaceChildren(
    ...offered.map((reply) => {
      const button = document.createElement('button');
      button.textContent = reply.text;
      button.dataset.reply = reply.id;
      button.addEventListener('click', () => press(button, reply));
      const element = document.createElement('li');
      element.append(button);
      return element;
    }),
  );
}

function press(button, reply) {
  if (!same) {
    choose(reply);
    return;
  }
  button.dataset.chosen = 'true';
  const transaction = database.transaction('replies', 'readwrite', { durability: 'strict' });
  transaction.objectStore('replies').add(reply.id, kept++);
  transaction.addEventListener('complete', () => choose(reply));
}

function choose({ text, change, goto }) {
  said.append(item(text, true));
  mood = Object.fromEntries(Object.entries(mood).map(([variable, value]) => [variable, value + change[variable]]));
  const gate = gates[goto];
  at = gate === undefined ? goto : mood[gate.variable] >= gate.from ? gate.above : gate.below;
  show();
  const newest = said.lastElementChild;
  if (same) {
    newest.tabIndex = -1;
    newest.focus({ preventScroll: true });
  }
  newest.scrollIntoView({ block: 'nearest' });
}

if (same) prepare();
said.append(...past.flatMap(({ text, reply }) => [item(text, false), item(reply, true)]));
show();
