/** Whether a sentence tells of something that a few did: the other half of an incident-rule reflex. */
import type { Analysis } from './analysis';
import type { KindEvidence } from './kinds';

const strength = (families: ReadonlySet<string>): number =>
  (families.has('inc.misdeed') ? 1 : 0) +
  (families.has('inc.event') ? 1 : 0) +
  (families.has('inc.few') ? 1 : 0) +
  (families.has('inc.time') ? 0.5 : 0) +
  (families.has('rep.past') ? 0.5 : 0);

/** What a sentence that imposes something is full of: it is a rule then, not the story behind one. */
const IMPOSING = ['force.must', 'force.required', 'chg.immediate', 'abs.zero-tolerance'];

/** A sentence that tells of misbehaviour or an incident. */
export const tellsIncident = ({ families }: Pick<Analysis, 'families'>): boolean =>
  (families.has('inc.misdeed') || families.has('inc.event')) &&
  strength(families) >= 2 &&
  !IMPOSING.some((family) => families.has(family));

/** A sentence that carries measure and incident in one, tied by a linking word. */
export const tiesIncident = ({ families }: Pick<Analysis, 'families'>): boolean =>
  families.has('inc.link') &&
  (families.has('inc.event') || (families.has('inc.few') && families.has('inc.misdeed'))) &&
  strength(families) >= 2;

/** Index of the sentence before `at` that tells the incident, or undefined: the nearest of those heard, two back at most. */
export function incidentBefore(
  analysisAt: (i: number) => Analysis,
  at: number,
  heard: readonly number[],
): number | undefined {
  return heard.filter((i) => i < at && i >= at - 2 && tellsIncident(analysisAt(i))).pop();
}

/** What is known of the sentence at `at` and its incident, for telling its kinds. */
export function kindEvidenceAt(
  analysisAt: (i: number) => Analysis,
  at: number,
  heard: readonly number[],
): KindEvidence {
  const analysis = analysisAt(at);
  const told = incidentBefore(analysisAt, at, heard) !== undefined;
  return {
    families: analysis.families,
    groups: analysis.groups,
    incident: tiesIncident(analysis) ? 'own' : told ? 'neighbour' : null,
  };
}
