import { describe, expect, it } from 'vitest';
import { normOf } from '../../../lib/advise/wording/norm';
import type { Kind, SlotName } from '../../../lib/detect/types';
import { makeFinding } from './make-finding';

type Case = [sentence: string, kinds: Kind[], slots: Partial<Record<SlotName, string>>, norm: string | null];

const ENGLISH: Case[] = [
  [
    'All employees must submit their timesheets by Friday noon.',
    ['mandate'],
    { audience: 'All employees', norm: 'submit their timesheets', deadline: 'by Friday noon' },
    'submit their timesheets by Friday noon',
  ],
  [
    'All employees must submit their timesheets by Friday noon.',
    ['mandate'],
    { audience: 'All employees', norm: 'submit their timesheets by Friday noon', deadline: 'by Friday noon' },
    'submit their timesheets by Friday noon',
  ],
  [
    'Every lecturer is required to answer student e-mail within 24 hours.',
    ['mandate'],
    { audience: 'Every lecturer', norm: 'answer student e-mail within 24 hours' },
    'answer student e-mail within 24 hours',
  ],
  [
    'Everybody has to hand in their keys.',
    ['mandate'],
    { audience: 'Everybody', norm: 'hand in their keys' },
    'hand in your keys',
  ],
  [
    'Attendance at the weekly stand-up is mandatory for the entire department.',
    ['mandate'],
    { audience: 'the entire department', norm: 'Attendance at the weekly stand-up' },
    'attendance at the weekly stand-up',
  ],
  [
    'From Monday everyone works three days on site.',
    ['mandate'],
    { audience: 'everyone', norm: 'works three days on site' },
    'work three days on site',
  ],
  [
    'Each team lead carries the key at all times.',
    ['mandate'],
    { audience: 'Each team lead', norm: 'carries the key at all times' },
    'carry the key',
  ],
  [
    'All grades must be submitted within 15 working days.',
    ['mandate'],
    { norm: 'be submitted within 15 working days', deadline: 'within 15 working days' },
    'grades submitted within 15 working days',
  ],
  [
    'All staff must be present at nine.',
    ['mandate'],
    { audience: 'All staff', norm: 'be present at nine' },
    'be present at nine',
  ],
  [
    'Everyone must always lock the lab.',
    ['mandate'],
    { audience: 'Everyone', norm: 'always lock the lab' },
    'lock the lab',
  ],
  [
    'No one is allowed to work from home on Fridays.',
    ['ban'],
    { audience: 'No one', norm: 'work from home on Fridays' },
    'not to work from home on Fridays',
  ],
  [
    'Staff may not eat at their desks.',
    ['ban'],
    { audience: 'Staff', norm: 'eat at their desks' },
    'not to eat at their desks',
  ],
  [
    'The use of personal phones is prohibited during meetings.',
    ['ban'],
    { norm: 'The use of personal phones' },
    'no use of personal phones',
  ],
  [
    'Following the incident at the party, alcohol is banned from every team event.',
    ['ban'],
    { norm: 'alcohol' },
    'no alcohol',
  ],
  [
    'Staff are prohibited from eating at their desks.',
    ['ban'],
    { audience: 'Staff', norm: 'eating at their desks' },
    'no eating at their desks',
  ],
  [
    'External visitors are no longer permitted on the third floor.',
    ['ban'],
    { norm: 'permitted on the third floor' },
    null,
  ],
  [
    'Departments will be fined EUR 2,500 for every grade submitted late.',
    ['sanction'],
    { norm: 'every grade submitted late' },
    null,
  ],
  [
    'Anyone who fails to badge in will receive a formal warning.',
    ['sanction'],
    { norm: 'badge in', sanction: 'will receive a formal warning' },
    'badge in',
  ],
  [
    'Failure to complete the training will result in loss of access.',
    ['sanction'],
    { norm: 'complete the training', sanction: 'will result in loss of access' },
    'complete the training',
  ],
  [
    'Everyone must hand in the form or lose access.',
    ['mandate', 'sanction'],
    { norm: 'hand in the form or lose access', sanction: 'or lose access' },
    'hand in the form',
  ],
  ['There will be no exceptions to this deadline.', ['zero-tolerance'], {}, null],
];

const DUTCH: Case[] = [
  [
    'Voortaan moet iedereen zijn uren bijhouden.',
    ['mandate'],
    { audience: 'iedereen', norm: 'zijn uren bijhouden' },
    'jullie uren bijhouden',
  ],
  [
    'Vanaf nu tekent elke medewerker dagelijks voor zijn apparatuur.',
    ['mandate'],
    { audience: 'elke medewerker', norm: 'dagelijks voor zijn apparatuur' },
    'dagelijks voor hun apparatuur tekenen',
  ],
  [
    'Alle medewerkers dienen hun uren uiterlijk vrijdag 12.00 uur in te vullen.',
    ['mandate'],
    {
      audience: 'Alle medewerkers',
      norm: 'hun uren uiterlijk vrijdag 12.00 uur in te vullen',
      deadline: 'uiterlijk vrijdag 12.00 uur',
    },
    'hun uren uiterlijk vrijdag 12.00 uur invullen',
  ],
  [
    'Iedere docent is verplicht e-mail binnen 24 uur te beantwoorden.',
    ['mandate'],
    { audience: 'Iedere docent', norm: 'e-mail binnen 24 uur te beantwoorden' },
    'e-mail binnen 24 uur beantwoorden',
  ],
  [
    'Iedere docent moet zijn cijfers invoeren.',
    ['mandate'],
    { audience: 'Iedere docent', norm: 'zijn cijfers invoeren' },
    'hun cijfers invoeren',
  ],
  [
    'Iedereen moet voortaan zijn uren bijhouden.',
    ['mandate'],
    { audience: 'Iedereen', norm: 'zijn uren bijhouden' },
    'jullie uren bijhouden',
  ],
  [
    'Iedereen moet voortaan op dinsdag op kantoor zijn.',
    ['mandate'],
    { audience: 'Iedereen', norm: 'op dinsdag op kantoor zijn' },
    'op dinsdag op kantoor zijn',
  ],
  [
    'Iedereen dient zich voor negen uur af te melden.',
    ['mandate'],
    { audience: 'Iedereen', norm: 'zich voor negen uur af te melden' },
    'je voor negen uur afmelden',
  ],
  [
    'Aanwezigheid bij het weekoverleg is voor het hele team verplicht.',
    ['mandate'],
    { audience: 'het hele team', norm: 'Aanwezigheid bij het weekoverleg' },
    'aanwezigheid bij het weekoverleg',
  ],
  [
    'Elke teamleider levert maandelijks de ingevulde checklist aan.',
    ['mandate'],
    { audience: 'Elke teamleider', norm: 'levert maandelijks de ingevulde checklist aan' },
    'maandelijks de ingevulde checklist aanleveren',
  ],
  [
    'Docenten leggen ieder contact met ouders vast in het systeem.',
    ['surveillance'],
    { audience: 'Docenten', norm: 'leggen ieder contact met ouders vast in het systeem' },
    'ieder contact met ouders in het systeem vastleggen',
  ],
  [
    'Elke teamleider mompelt maandelijks.',
    ['mandate'],
    { audience: 'Elke teamleider', norm: 'mompelt maandelijks' },
    null,
  ],
  [
    'Cijfers moeten binnen 15 werkdagen worden ingeleverd.',
    ['mandate'],
    { norm: 'binnen 15 werkdagen worden ingeleverd', deadline: 'binnen 15 werkdagen' },
    'cijfers binnen 15 werkdagen ingeleverd',
  ],
  [
    'Met ingang van maandag moeten alle declaraties vooraf worden goedgekeurd.',
    ['approval'],
    { norm: 'vooraf worden goedgekeurd' },
    'declaraties vooraf goedgekeurd',
  ],
  [
    'Niemand mag op vrijdag nog thuiswerken.',
    ['ban'],
    { audience: 'Niemand', norm: 'op vrijdag nog thuiswerken' },
    'niet op vrijdag thuiswerken',
  ],
  [
    'Het is niet toegestaan om aan het bureau te eten.',
    ['ban'],
    { norm: 'aan het bureau te eten' },
    'niet aan het bureau eten',
  ],
  [
    'Het is medewerkers verboden rechtstreeks contact op te nemen met de wethouder.',
    ['ban'],
    { audience: 'medewerkers', norm: 'rechtstreeks contact op te nemen met de wethouder' },
    'niet rechtstreeks contact opnemen met de wethouder',
  ],
  ['Privételefoons zijn tijdens overleggen verboden.', ['ban'], { norm: 'Privételefoons' }, 'geen privételefoons'],
  [
    'Bijlagen per mail versturen mag niet meer, ook niet intern.',
    ['ban'],
    { norm: 'Bijlagen per mail versturen' },
    'geen bijlagen per mail versturen',
  ],
  [
    'Studenten worden na 22.00 uur niet meer in het gebouw toegelaten.',
    ['ban'],
    { audience: 'Studenten', norm: 'in het gebouw toegelaten' },
    null,
  ],
  [
    'Wie niet inklokt, ontvangt een officiële waarschuwing.',
    ['sanction'],
    { norm: 'inklokt', sanction: 'ontvangt een officiële waarschuwing' },
    null,
  ],
  [
    'Het niet volgen van de training leidt tot het blokkeren van je account.',
    ['sanction'],
    { norm: 'volgen van de training' },
    'het volgen van de training',
  ],
  [
    'Bij elke overschrijding van de termijn krijgt de afdeling een boete.',
    ['sanction'],
    { norm: 'overschrijding van de termijn' },
    null,
  ],
];

describe('normOf', () => {
  it.each(ENGLISH)('en: %s %j %j -> %s', (sentence, kinds, slots, norm) => {
    expect(normOf(makeFinding(sentence, { kinds, slots }))).toBe(norm);
  });
  it.each(DUTCH)('nl: %s %j %j -> %s', (sentence, kinds, slots, norm) => {
    expect(normOf(makeFinding(sentence, { language: 'nl', kinds, slots }))).toBe(norm);
  });
});
