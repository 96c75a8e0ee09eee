import { each } from './measure';
import { inkJsonOf, inkOf } from './ink';
import { progress } from './print';
import { scenarioOf } from './rapport';
import { storyOf, type Story } from './story';
import type { Scenario } from '../../src/scenario';

const SEED = 20261;

/** One story in the forms in which both systems take it. */
export interface Material {
  readonly count: number;
  readonly story: Story;
  readonly scenario: Scenario;
  readonly scenarioJson: string;
  readonly inkSource: string;
  readonly inkJson: string;
  /** Milliseconds of processor time of the one compilation that made `inkJson`. */
  readonly inkCompile: number;
}

/** The story of so many moments. */
export function materialOf(count: number): Material {
  progress(`story of ${count} moments: writing it, compiling its ink`);
  const story = storyOf(count, SEED);
  const scenario = scenarioOf(story);
  const inkSource = inkOf(story);
  let inkJson = '';
  const inkCompile = each(
    1,
    () => inkSource,
    (source) => (inkJson = inkJsonOf(source)),
  );
  return { count, story, scenario, scenarioJson: JSON.stringify(scenario), inkSource, inkJson, inkCompile };
}
