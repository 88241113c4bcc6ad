/** Which findings may be shown at all, and how: the detector reports everything, restraint decides what people see. */
import type { Finding, Language, PatternId } from '../detect/types';
import type { Dismissal } from '../journal/types';
import type { Sensitivity } from '../settings/types';
import { fingerprint, sameSentence } from './fingerprint';

/** mark: may be underlined. panel: only in the list the user opens. */
export type Tier = 'mark' | 'panel';

export interface Restraint {
  sensitivity: Sensitivity;
  patternsOff: readonly PatternId[];
  dismissals: readonly Dismissal[];
  documentId: string;
  /** The writer asked for quiet in this document: nothing is underlined, see step-back. */
  quiet?: boolean;
}

/**
 * Confidence from which a finding is underlined. What lies between PANEL and this is only listed. A confidence is a
 * probability, so a passage at the threshold is a reflex about that often; of everything from there up many more are. The
 * numbers were chosen by what is right among all that is shown in drafts never seen before: some 93 and 85 in a hundred, and
 * about 80 where nearly all that is listed is underlined. What was measured stands in `lib/detect/sensitivities.json`.
 */
export const MARK_THRESHOLD: Record<Sensitivity, Record<Language, number>> = {
  quiet: { en: 0.8, nl: 0.8 },
  balanced: { en: 0.5, nl: 0.56 },
  thorough: { en: 0.38, nl: 0.4 },
};
const PANEL_THRESHOLD = 0.35;

/** Each "not a rule" makes us a little less sure of its pattern, up to a point: it was this writer's word against ours. */
const DOUBT_STEP = 0.03;
const DOUBT_LIMIT = 0.15;

/** The tier of a finding, or null when it is not to be shown: switched off, dismissed, or not sure enough. */
export function tierOf(finding: Finding, restraint: Restraint): Tier | null {
  const patterns = finding.patterns.filter((pattern) => !restraint.patternsOff.includes(pattern));
  if (patterns.length === 0) return null;
  if (isDismissed(finding, restraint)) return null;
  const confidence = finding.confidence - Math.min(...patterns.map((pattern) => doubt(pattern, restraint.dismissals)));
  if (!restraint.quiet && confidence >= MARK_THRESHOLD[restraint.sensitivity][finding.language]) return 'mark';
  return confidence >= PANEL_THRESHOLD ? 'panel' : null;
}

function isDismissed(finding: Finding, { dismissals, documentId }: Restraint): boolean {
  if (dismissals.length === 0) return false;
  const print = fingerprint(finding.sentence);
  return dismissals.some(
    (dismissal) =>
      (dismissal.kind !== 'not-now' || dismissal.documentId === documentId) &&
      sameSentence(dismissal.fingerprint, print),
  );
}

function doubt(pattern: PatternId, dismissals: readonly Dismissal[]): number {
  const times = dismissals.filter(
    (dismissal) => dismissal.kind === 'not-a-rule' && dismissal.patterns.includes(pattern),
  ).length;
  return Math.min(DOUBT_LIMIT, times * DOUBT_STEP);
}
