/** The parts of an entry's page, and their addresses. */
export type Step = 'look' | 'talk' | 'invite' | 'after';
export type View = 'entry' | 'keep' | Step;

export const STEPS: { step: Step; path: (id: string) => string }[] = [
  { step: 'look', path: (id) => `#/prepare/${id}` },
  { step: 'talk', path: (id) => `#/talk/${id}` },
  { step: 'invite', path: (id) => `#/invite/${id}` },
  { step: 'after', path: (id) => `#/after/${id}` },
];

export function isStep(view: View): view is Step {
  return STEPS.some(({ step }) => step === view);
}
