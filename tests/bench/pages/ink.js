'use strict';

/* What ink's export for the web does: a paragraph for each line, a link for each choice, each faded in a little after the one before. */
const story = new inkjs.Story(storyContent);
const page = document.getElementById('story');
const scroller = document.querySelector('.outer');
const fades = matchMedia('(prefers-reduced-motion: no-preference)').matches;
const STEP = 200;

function showAfter(delay, element) {
  if (!fades) return;
  element.classList.add('hide');
  setTimeout(() => element.classList.remove('hide'), delay);
}

function bottom() {
  const last = page.lastElementChild;
  return last ? last.offsetTop + last.offsetHeight : 0;
}

function scrollDown(to) {
  const target = Math.min(to, scroller.scrollHeight - scroller.clientHeight);
  const start = scroller.scrollTop;
  if (!fades) {
    scroller.scrollTo(0, target);
    return;
  }
  const duration = 300 + (300 * (target - start)) / 100;
  let begun;
  const step = (time) => {
    begun ??= time;
    const t = Math.min(1, (time - begun) / duration);
    const eased = 3 * t * t - 2 * t * t * t;
    scroller.scrollTo(0, (1 - eased) * start + eased * target);
    if (t < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function goOn(first) {
  let delay = 0;
  const before = first ? 0 : bottom();
  const add = (element) => {
    page.append(element);
    showAfter(delay, element);
    delay += STEP;
  };
  while (story.canContinue) {
    const paragraph = document.createElement('p');
    paragraph.innerHTML = story.Continue();
    add(paragraph);
  }
  for (const { index, text, tags } of story.currentChoices) {
    const paragraph = document.createElement('p');
    paragraph.className = 'choice';
    paragraph.innerHTML = `<a href="#">${text}</a>`;
    const link = paragraph.firstElementChild;
    link.dataset.reply = tags?.[0] ?? '';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      for (const choice of page.querySelectorAll('.choice')) choice.remove();
      story.ChooseChoiceIndex(index);
      goOn(false);
    });
    add(paragraph);
  }
  page.style.height = `${bottom()}px`;
  if (!first) scrollDown(before);
}

goOn(true);
