/** English or Dutch, by a vote of the commonest words. */
import type { Token } from './tokens';

const EN = new Set(
  `the of and to a in is that it for on with as are be this by at from or not have has will must may can all you your we our they their
  if any no who when which there been was were should would an its my i he she but do does more than only us so`.split(
    /\s+/,
  ),
);
const NL = new Set(
  `de het een van en te dat die niet zijn op aan met voor er ook als bij naar uit om dan nog wel maar wordt worden werd door heeft hebben
  moet moeten mag mogen kan kunnen zal je jullie u uw wij ze zij hij deze dit tot geen alle iedereen ik mijn onze ons wie wat waar daar voortaan
  over onder tussen na per binnen meer dus want omdat zodat tijdens graag elke ieder`.split(/\s+/),
);
/** Words both languages use often; they say nothing. */
const BOTH = new Set([
  'in',
  'is',
  'we',
  'was',
  'die',
  'of',
  'over',
  'a',
  'were',
  'me',
  'had',
  'at',
  'want',
  'been',
  'as',
  'door',
  'on',
]);

const VOTES = new Map<string, number>();
for (const word of EN) VOTES.set(word, 1);
for (const word of NL) VOTES.set(word, (VOTES.get(word) ?? 0) - 1);
for (const word of BOTH) VOTES.delete(word);

/** Votes for English minus votes for Dutch among these words. Zero is a tie. */
export function languageVote(tokens: readonly Token[]): number {
  let vote = 0;
  for (const { norm } of tokens) vote += VOTES.get(norm) ?? 0;
  return vote;
}
