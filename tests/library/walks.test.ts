import { describe, expect, test } from 'vitest';
import { endingOf, isOver } from '../../src/engine';
import { walkOf } from '../../src/lint';
import { debriefOf } from '../../src/scoring';
import { shipped } from '../library';

/** For every conversation that ships, a walk to each of its endings. */
const WALKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a-quarter-turn': {
    'an-a-at-nine':
      'whats-flat › which-room › any-old-day › nobody-asked › hear-you-both › one-heap › foot-stool-or-look › mended-leg › let-the-foot-find-it › wrong-way-round › whats-wrong-with-it › ten-minutes › on-the-floor › grey-each-time › tablets-can-be-changed › three-times › what-would-nights-need › what-would-spoil-it › start-and-correct-me',
    'a-polite-yes':
      'whats-flat › nobodys-taking › steady-on-the-step › on-your-own › hear-you-both › what-worries-you › ive-got-you › better-safe › step-ticked › on-the-wrist › bottle-or-rail › on-the-floor › whatever-the-reason › greyed-out › only-a-tablet › commode-and-sign › start-and-correct-me',
    'a-room-from-the-first':
      'whats-flat › which-room › any-old-day › waits-with-him › wait-and-see › one-heap › foot-stool-or-look › mended-leg › let-the-foot-find-it › till-its-gone › for-her-sake › ten-minutes › on-the-floor › grey-each-time › policy › three-times › what-would-nights-need › and-the-toilet › take-the-room › even-got-a-piano',
    'signed-off':
      'not-if-i-can-help-it › which-room › any-old-day › must-never-happen › hear-you-both › one-heap › foot-stool-or-look › mended-leg › let-the-foot-find-it › home-for-good › whats-wrong-with-it › back-it-goes › take-your-time › only-the-excitement › flying-colours',
    'good-day': 'talk-yourself-into-it › only-got-till-twelve › failed-visit',
  },
  'home-by-two': {
    'egg-and-chips':
      'half-signed › before-you-sign › who-what-need › who-left-it-on › both › never-saw-it › her-up-here-too › lets-it-stand › how-was-his-night › each-had-a-bit › one-of-two › by-eleven › sits-and-says › cook-me-supper › i-hadnt-told-you',
    'off-at-the-wall':
      'half-signed › before-you-sign › failed-it › who-left-it-on › both › done-again › not-the-form › her-up-here-too › lets-it-stand › thats-all-ive-got › one-of-two › by-eleven › sits-and-says › what-would-you-want › i-hadnt-told-you',
    'safe-and-sore':
      'half-signed › before-you-sign › who-what-need › off-day › both › done-again › not-the-form › her-up-here-too › obviously-your-decision › how-was-his-night › now-you-know › whatever-you-decide › waiting-on-tablets › one-for-the-doctor › go-by-that › feel-terrible',
    'goes-at-two':
      'half-signed › end-of-the-round › whichever-suits › failed-it › off-day › go-with-physio › ring-tomorrow › lose-his-tablets',
    'thank-you-noted': 'half-signed › in-the-notes › duty-of-care › who-what-need › fire-service › near-enough › not-been-heard',
  },
  'one-slice-hers': {
    'one-slice':
      'brown-hot › level-with-her › ask-her › by-itself › three-words › cross-with-whom › more-of-it › hands-still › i-did-it-too › you-say › three-ways › catch-his-eye › paper-trick › ask-both › and-after-ten › waits-it-out › point-to-cheek › stop-and-cough › i-say › hers-to-hear › keep-your-half',
    'in-squares':
      'brown-hot › level-with-her › ask-her › by-itself › three-words › not-with-yourself › more-of-it › silence › never-again › ill-get-it-on › let-me › daniels-turn › drink-up › stop-and-cough › the-rule › query-aspiration › medical-way › wasnt-mine › ended-up-ours',
    'cleared-away': 'brown-hot › leave-it-there › toast-in-bed',
    'they-said-sip':
      'brown-hot › level-with-her › ask-her › by-itself › three-words › cross-with-whom › more-of-it › hands-still › i-did-it-too › you-say › three-ways › silence › good-sign › afterwards › and-after-ten › take-a-break › drink-up › stop-and-cough › your-choice › own-body-best',
    'back-to-bed': 'brown-hot › only-toast › lovely-sentence › speak-for-herself › all-the-families › dont-be-like-that',
  },
  'one-step-at-the-shower': {
    'two-steps':
      'doorway › stand-here › nobody-said › right-here › solid › better-out › clare-yours › ten-weeks › not-a-sentence › steps-list › knock-three › run-through › out-slow › rang-the-bell › says-nothing › let-it-settle › fetch-femi › clear-case › course-not › doctor-then-thursday',
    'chair-by-the-wall':
      'doorway › stand-here › nobody-said › right-here › solid › better-out › clare-yours › ten-weeks › not-a-sentence › steps-list › eyes-on-you › sats-probe › out-slow › so-brave › once-more-please › thursday-sheet › fetch-femi › clear-case › course-not › doctor-then-thursday',
    unsaid:
      'doorway › stand-here › nobody-said › right-here › mat › heat-does-that › ten-weeks › not-a-sentence › steps-list › eyes-on-you › sats-probe › out-slow › so-brave › once-more-please › thursday-sheet › same-as-before › give-it-five',
    'coat-on': 'doorway › third-time › see-your-point',
  },
  'seven-weeks-in': {
    'his-light':
      'curtain-half-drawn › come-back-later › nothing-from-you › for-your-good › pardon › wow › man-last-year › you-could-too › respects-it › done-how › thank-you › passing-phase › says-nothing › not-secret › marisol-then-psych › says-it-back › three-things › tells-him › tomorrow-ten',
    'looked-after':
      'curtain-half-drawn › come-back-later › nothing-from-you › for-your-good › pardon › wow › man-last-year › you-could-too › respects-it › course-i-will › turns-back › everything › what-i-saw › see-how-it-goes › programme-monday',
    'nobody-said':
      'curtain-half-drawn › come-back-later › nothing-from-you › for-your-good › pardon › wow › man-last-year › you-could-too › respects-it › course-i-will › note-for-tomorrow',
    'curtain-drawn': 'curtain-half-drawn › six-refusals › have-to-record › cant-help',
  },
  'splint-in-the-van': {
    'tells-them-himself':
      'arrives › no-harm-done › been-busy › what-to-claim › hard-swap › good-stuff › only-look › common-at-this-stage › too-quick › one-step › three-things › put-me-right › a-letter › find-a-way › what-changes-it › isbar › concerned › two-oclock › it-may-have › ought-to-have-asked',
    'polite-and-guarded':
      'arrives › no-harm-done › been-busy › all-on-you › hard-swap › asks-straight › full-set › common-at-this-stage › too-quick › one-step › three-things › not-allowed › put-it-out-of-mind › if-youre-sure › have-to › isbar › better-than-nothing › backed-down › dont-think-like-that',
    'found-on-thursday':
      'arrives › no-harm-done › been-busy › what-to-claim › button-hook › good-stuff › full-set › common-at-this-stage › too-quick › one-step › three-things › not-allowed › put-it-out-of-mind › if-youre-sure › have-to › isbar › better-than-nothing › earliest-they-can',
    'told-it-was-stiffness':
      'arrives › no-harm-done › been-busy › what-to-claim › button-hook › good-stuff › full-set › common-at-this-stage › more-or-less',
    'empty-chair': 'arrives › plan-for-parking › rather-rebook › desk-will-ring',
  },
};

describe.each(shipped.map((scenario) => [scenario.id, scenario] as const))('the walks of %s', (id, scenario) => {
  const walks = WALKS[id] ?? {};

  test('lead to every ending', () => {
    expect(Object.keys(walks).sort()).toEqual(Object.keys(scenario.endings).sort());
  });

  test.each(Object.entries(walks))('%s', (ending, text) => {
    const { session, misfit } = walkOf(scenario, text);
    expect({ misfit, at: session.at, over: isOver(session) }).toEqual({ misfit: undefined, at: ending, over: true });
    const { ending: told, turns, score } = debriefOf(session);
    const { kind, title } = endingOf(scenario, ending);
    expect({ title: told?.title, turns: turns.length }).toEqual({ title, turns: session.turns.length });
    if (kind === 'best') expect(score.safety.safe).toBe(true);
    if (kind === 'unsafe') expect(score.safety.safe).toBe(false);
  });
});
