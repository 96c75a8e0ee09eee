import { PRINCIPLES, type Principle } from '../../scenario';
import { iriOf, type PackageOf } from '../lms/package';
import { xmlText } from '../lms/xml';
import { scaled } from '../scorm/values';

/** When a learner may move on: any finished attempt counts, unless only a pass does. */
export const MOVE_ONS = ['CompletedOrPassed', 'Passed', 'Completed', 'CompletedAndPassed', 'NotApplicable'] as const;
export type MoveOn = (typeof MOVE_ONS)[number];

/** The principles in the words of a course, which are read where nothing of this app is. */
const PRINCIPLE_NAMES: Readonly<Record<Principle, string>> = {
  patience: 'Patience',
  'people-skills': 'People skills',
  communication: 'Effective communication',
  'problem-solving': 'Problem solving',
  empathy: 'Compassion and empathy',
};

export const principleIri = (iri: string | undefined, principle: Principle): string => iriOf(iri, 'principles', principle);
/** The name of the assignable unit that the course gives it; a system may launch it under another. */
export const unitIri = ({ iri, id }: Pick<PackageOf, 'iri' | 'id'>): string => iriOf(iri, `unit ${id}`);

/** `cmi5.xml`: one course with one assignable unit. */
export function courseStructure(packed: PackageOf, moveOn: MoveOn = 'CompletedOrPassed'): string {
  const words = (text: string, language: string): string => `<langstring lang="${xmlText(language)}">${xmlText(text)}</langstring>`;
  const named = (indent: string, title: string, description: string, language: string): string =>
    [`<title>${words(title, language)}</title>`, `<description>${words(description, language)}</description>`]
      .map((line) => indent + line)
      .join('\n');
  const { iri, id, title, description, language, mark } = packed;
  const ids = PRINCIPLES.map((principle) => ({ principle, id: xmlText(principleIri(iri, principle)) }));
  const objectives = ids.map(
    (one) => `    <objective id="${one.id}">
${named('      ', PRINCIPLE_NAMES[one.principle], PRINCIPLE_NAMES[one.principle], 'en')}
    </objective>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${xmlText(iriOf(iri, `course ${id}`))}">
${named('    ', title, description, language)}
  </course>
  <objectives>
${objectives.join('\n')}
  </objectives>
  <au id="${xmlText(unitIri(packed))}" moveOn="${moveOn}" masteryScore="${scaled(mark)}" launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/simulation">
${named('    ', title, description, language)}
    <objectives>
${ids.map((one) => `      <objective idref="${one.id}"/>`).join('\n')}
    </objectives>
    <url>index.html</url>
    <launchParameters>${xmlText(JSON.stringify({ scenario: packed.scenario }))}</launchParameters>
  </au>
</courseStructure>
`;
}
