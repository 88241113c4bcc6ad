/** English verbs of rules, and the base form of a verb in the third person. */

/** Plain verbs that open an imperative in rules. None of them is a noun that opens a sentence, unless an object follows it. */
export const RULE_VERBS: ReadonlySet<string> = new Set(
  (
    'acknowledge add address adhere advise agree allow answer apply arrange arrive ask attend avoid be book bring call carry cc check clean clear ' +
    'clock close collect come complete comply confirm consult contact copy deliver direct discuss dispose do dress drop email empty ensure enter fill go ' +
    'file find finish follow forward get give hand hang hold include indicate inform inspect join keep label leave limit list lock log maintain make mark ' +
    'meet move note notify obtain open park pay phone pick place prepare present print provide put read record refrain register remember remove report ' +
    'request respect respond return review ring route save scan schedule see send set share sign sit stand start state stay stick stop store submit ' +
    'switch take tell tidy track turn update upload use verify wait walk wash wear wipe work write'
  ).split(' '),
);

const IRREGULAR: Record<string, string> = {
  paid: 'pay',
  sent: 'send',
  done: 'do',
  left: 'leave',
  brought: 'bring',
  taken: 'take',
  given: 'give',
  written: 'write',
  read: 'read',
  handed: 'hand',
  signed: 'sign',
};

/** "completed" -> "complete", "submitted" -> "submit"; null for a verb of which that is not sure. */
export function fromParticiple(word: string): string | null {
  const form = word.toLowerCase();
  const candidates = [
    IRREGULAR[form],
    form.slice(0, -2),
    form.slice(0, -1),
    form.slice(0, -3),
    `${form.slice(0, -3)}y`,
  ];
  return candidates.find((each) => each !== undefined && (RULE_VERBS.has(each) || each === IRREGULAR[form])) ?? null;
}

/** "works" -> "work", "carries" -> "carry", "is" -> "be". */
export function baseForm(verb: string): string {
  const known: Record<string, string> = { is: 'be', are: 'be', has: 'have', does: 'do', goes: 'go' };
  let bare = known[verb] ?? verb;
  if (bare === verb && !/(?:ss|us)$/.test(verb)) {
    bare = verb.replace(
      /(?:(ss|sh|ch|x|zz|o)es|([^aeiou])ies|s)$/,
      (_end, hiss: string | undefined, consonant: string | undefined) => hiss ?? (consonant ? `${consonant}y` : ''),
    );
  }
  return bare;
}
