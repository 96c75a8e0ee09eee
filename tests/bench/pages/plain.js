'use strict';

/* The least that plays a story: what is said is added, the replies are put in place of those before. With `?keep` each reply is safe first. */
const { moments, gates, past } = storyContent;
const said = document.getElementById('said');
const replies = document.getElementById('replies');
let { at, mood } = storyContent;
let kept = past.length;
let database;
if (location.search === '?keep') {
  const opening = indexedDB.open('plain');
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('replies'));
  opening.addEventListener('success', () => (database = opening.result));
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
  if (database === undefined) {
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
  said.lastElementChild.scrollIntoView({ block: 'nearest' });
}

said.append(...past.flatMap(({ text, reply }) => [item(text, false), item(reply, true)]));
show();
