/** A small complete scenario to start from, for an id that fits `ID_PATTERN`. */
export function newScenario(id: string): string {
  return `# yaml-language-server: $schema=../../public/schema/scenario.v1.json
format: 1
id: ${id}
title: A cup of tea
version: 0.1.0
language: en
setting: Day room
situation: She wants to make her own tea, and everybody keeps making it for her.
presentation: [irritable]
level: 1                        # 1 guided · 2 supported · 3 on your own
minutes: 3
events: [resistance]
review: { state: provisional }  # until a panel has rated the key
licence: CC-BY-4.0
authors: [Your name]

# A first draft is short. Take each line away when the scenario has grown.
allow:
  few-moments: a first draft
  naive-player: a first draft
  no-pleasing-mistake: a first draft
  best-is-first: a first draft
  only-way: a first draft

briefing: >-
  You are the occupational therapist on a rehabilitation ward. Bea Okafor had a stroke three weeks ago. Her right hand is
  slow and safe. This is your second visit.

goals:
  - Find out what she wants.

client:
  name: Bea Okafor
  age: 70
  pronouns: she/her
  about: Ran a school kitchen for thirty years. Does not like to be waited on.
  temperament: irritable        # brings a mood to begin with; see the guide
  portrait: { tone: 8, hair: short, hair-colour: grey, clothes: plum }

start: cold-cup

moments:
  cold-cup:
    cue: Pushes a full cup away.
    says: Another one made for me. (Looks at the kettle.) I'm not made of sugar.
    thinks: Nobody asked.
    tests: [patience, people-skills, empathy]
    replies:
      - id: drink-up
        says: Drink it while it's hot, and then we'll see what we can do.
        quality: poor
        rates: { people-skills: -1, empathy: -1 }
        shows: [PPL-1, EMP-1]
        move: topic-shift
        mode: instructing
        why: Walks past what she said, kindly.
        better: You'd sooner make your own.
        answer: (Does not drink.) See what you can do.
        goto: by-mood

      - id: your-own
        says: You'd sooner make your own.
        quality: best
        rates: { patience: 1, people-skills: 2, empathy: 2 }
        shows: [EMP+1, PPL+1]
        move: reflection
        mode: empathizing
        why: Says what she means in fewer words than she used.
        answer: (Snorts.) At last.
        goto: by-mood

      - id: only-trying
        says: They're only trying to help, you know. It's a busy ward and they mean well.
        quality: harmful
        rates: { patience: -1, people-skills: -2, empathy: -1 }
        shows: [PPL-4, EMP-5]
        move: lecture
        mode: encouraging
        sets: [told-off]
        why: Defends the ward against her cup.
        better: And you weren't asked.
        goto: pulls-away

  pulls-away:
    cue: Turns her chair away.
    says: That's what they all say.
    thinks: And they all go home at five.
    tests: [people-skills, empathy]
    replies:
      - id: my-mistake
        says: I talked over you, and it was your cup. I'm sorry.
        quality: best
        rates: { people-skills: 2, empathy: 2 }
        shows: [PPL+5]
        move: repair
        mode: empathizing
        why: Owns it in one breath, without a "but".
        answer: (Turns half round.) It was, yes.
        goto: kettle

      - id: not-meant
        says: I didn't mean it like that, I'm on your side.
        quality: poor
        rates: { people-skills: -1, empathy: -1 }
        shows: [PPL-4]
        move: defending
        mode: encouraging
        why: Defends what was meant, when what hurt was how it landed.
        better: I talked over you. I'm sorry.
        goto: cold-tea

  kettle:
    cue: On her feet, one hand on the table.
    says: So, do I get near that kettle or not?
    thinks: Say yes. Just say yes.
    variants:
      - { when: told-off, says: You lot and your rules. Do I get near that kettle or not? }
    tests: [communication, problem-solving]
    replies:
      - id: which-part
        says: Let's look at it together. Which part would you not trust yourself with?
        quality: best
        rates: { communication: 2, problem-solving: 2 }
        shows: [SOL+2, COM+1]
        move: joint-planning
        mode: collaborating
        sets: [looked-together]
        why: Looks at the task with her, step by step.
        answer: The pouring. I can lift it. I can't always tell where it goes.
        goto: pours

      - id: not-today
        says: Not today. Let's get that hand a bit stronger first.
        quality: poor
        rates: { communication: -1, problem-solving: -2 }
        shows: [SOL-4]
        move: taking-over
        mode: instructing
        why: Decides for her, and gives the hand as the reason.
        better: Which part of it worries you?
        goto: cold-tea

gates:
  by-mood:
    - { when: agitation >= 15 or trust <= 4, goto: cold-tea, answer: (Sits back.) Forget it. }
    - { goto: kettle }

endings:
  pours:
    kind: best
    title: She pours
    text: Bea pours. Half of it lands in the cup, and she laughs. Tomorrow you bring a smaller kettle.

  cold-tea:
    kind: safe
    title: The cup goes cold
    text: Nobody is hurt. The cup stands there until somebody takes it away, and makes her another.

milestones:
  looked-together: You looked at the task with her.

debrief:
  reactions: Before any numbers, where did you want to put things right?
  moments:
    kettle: The kettle is not the point. The choice is.
  intention: Write the sentence that you will use next time somebody says that they were not asked.
`;
}
