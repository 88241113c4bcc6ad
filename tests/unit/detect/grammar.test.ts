import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../lib/detect/grammar';
import { kitOf } from '../../../lib/detect/kits';
import { tokenize } from '../../../lib/text/tokens';

const clause = (verb: Clause['verb'], subject: Clause['subject'], negated = false): Clause => ({
  verb,
  subject,
  negated,
});

describe('English main clauses', () => {
  it.each<[string, Clause]>([
    ['All employees must submit their timesheets.', clause('modal', 'everyone')],
    ['Nobody may leave early.', clause('modal', 'nobody', true)],
    ['Departments will be fined.', clause('passive-modal', 'people')],
    ['Last week two colleagues left the lab unlocked.', clause('past', 'people')],
    ['Be kind to each other.', clause('imperative', 'none')],
    ['No shoes in the hall.', clause('none', 'nobody', true)],
    ['I will send the agenda.', clause('future', 'i')],
  ])('%s', (sentence, expected) => {
    expect(kitOf('en').grammar(tokenize(sentence))).toEqual(expected);
  });
});

describe('Dutch main clauses', () => {
  it.each<[string, Clause]>([
    ['Iedereen moet er om negen uur zijn.', clause('modal', 'everyone')],
    ['Declaraties worden niet meer vergoed.', clause('passive', 'things', true)],
    ['Voortaan tekent elke medewerker voor zijn apparatuur.', clause('present', 'everyone')],
    ['Vorige week lieten twee huurders afval staan.', clause('past', 'people')],
    ['Lever je sleutel in.', clause('imperative', 'you')],
    ['We hebben besloten te stoppen.', clause('perfect', 'we')],
    ['Geen bezoek na tien uur.', clause('none', 'nobody', true)],
  ])('%s', (sentence, expected) => {
    expect(kitOf('nl').grammar(tokenize(sentence))).toEqual(expected);
  });
});
