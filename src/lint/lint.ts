import type { Diagnostic, Path, Scenario, Source } from '../scenario';
import { contextOf, type Finding, type Rule } from './rule';
import { rules } from './rules';

/** Every rule that a scenario breaks, with its place, in the order of the text. A rule that the author allows there, with a reason, stays silent. */
export function lint(scenario: Scenario, source: Source, only: readonly Rule[] = rules): readonly Diagnostic[] {
  const context = contextOf(scenario);
  return only
    .flatMap((rule) =>
      rule
        .check(context)
        .filter(({ path }) => !isAllowed(scenario, path, rule.id))
        .map((finding) => diagnosticOf(rule, finding, source)),
    )
    .sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function diagnosticOf({ id, severity }: Rule, { path, message, hint }: Finding, source: Source): Diagnostic {
  const range = typeof path.at(-1) === 'number' ? source.valueAt(path) : source.keyAt(path);
  return { code: `lint/${id}`, severity, message, file: source.file, range, ...(hint === undefined ? {} : { hint }) };
}

/** Whether the scenario, the moment or the reply that a path goes through allows a rule. */
function isAllowed(scenario: Scenario, path: Path, rule: string): boolean {
  const [section, id, key, index] = path;
  const moment = section === 'moments' && typeof id === 'string' ? scenario.moments[id] : undefined;
  const reply = key === 'silence' ? moment?.silence : key === 'replies' && typeof index === 'number' ? moment?.replies[index] : undefined;
  return [scenario.allow, moment?.allow, reply?.allow].some((allow) => allow !== undefined && Object.hasOwn(allow, rule));
}
