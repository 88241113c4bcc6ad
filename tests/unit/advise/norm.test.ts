import { describe, expect, it } from 'vitest';
import { normOf } from '../../../lib/advise/wording/norm';
import type { Kind } from '../../../lib/detect/types';
import { makeFinding } from './make-finding';

type Case = [sentence: string, kinds: Kind[], norm: string | null];

const ENGLISH: Case[] = [
  ['If you fail to bring your card, you will be sent home.', ['sanction'], 'bring your card'],
  ['Each branch is expected to sell thirty subscriptions a month.', ['mandate'], 'sell thirty subscriptions a month'],
  ['Departments pay EUR 1,000 for every exam that is marked after 20 June.', ['sanction'], 'exams marked by 20 June'],
  ['For every book that comes back late we charge EUR 2 per day.', ['sanction'], 'books back on time'],
  ['Each late report costs the team one day of training budget.', ['sanction'], 'reports on time'],
  ['As of 1 March, every team books its rooms through the desk.', ['mandate'], 'book their rooms through the desk'],
  ['Everyone turns off the lights when they leave.', ['mandate'], 'turn off the lights when you leave'],
  ['Nobody touches the thermostat any more.', ['ban'], 'not to touch the thermostat'],
  ['Working from home on Mondays is no longer possible.', ['ban'], 'no working from home on Mondays'],
  ['If one student uses a phone, the whole group stays an hour longer.', ['collective'], 'not to use a phone'],
  [
    'Those who have not completed the course by 1 May will not be put on the rota.',
    ['sanction'],
    'complete the course by 1 May',
  ],
  [
    'For long trips, team members should share a report with the team.',
    ['mandate'],
    'share a report with the team, for long trips',
  ],
  ['It is strictly forbidden to take the Friday off.', ['ban'], 'not to take the Friday off'],
  ['Do not use company phones for private calls.', ['ban'], 'not to use company phones for private calls'],
  ['You’ll need to fill in the form.', ['mandate'], 'fill in the form'],
  ['The employee provides a copy to HR.', ['mandate'], 'provide a copy to HR'],
  [
    'Parents are to wait outside and are not to approach teachers.',
    ['mandate', 'ban'],
    'parents are to wait outside and are not to approach teachers',
  ],
  ['Employees who will be absent must:', ['mandate'], null],
  ['Failure to do so will result in exclusion.', ['sanction'], null],
  ['Nobody below senior level gets access any more.', ['ban'], null],
  ['It is a must.', ['mandate'], null],
  ['The staff car park is closed to visitors.', ['ban'], null],
  ['The garden is off limits for children.', ['ban'], 'the garden is off limits for children'],
  [
    'Because two colleagues left the lab unlocked, nobody may work there after 18:00 any more.',
    ['incident'],
    'not to work there after 18:00',
  ],
  [
    'Some people have been late, so from Monday everyone is expected at their desk by nine.',
    ['incident'],
    'be at your desk by nine',
  ],
  ['Under no circumstances may teams contact the supplier directly.', ['ban'], 'not to contact the supplier directly'],
  [
    'All travel, however short, requires prior written approval from the director.',
    ['approval'],
    'travel with prior written approval from the director',
  ],
  [
    'Staff may only speak to journalists after permission from the board.',
    ['approval'],
    'only speak to journalists after permission from the board',
  ],
  ['A new policy applies from tomorrow: no visitors without a badge.', ['ban'], 'visitors with a badge'],
  [
    'All tickets must be answered within four hours; the average is discussed in the appraisal.',
    ['sanction', 'proxy'],
    'tickets answered within four hours',
  ],
  ['Effective immediately, all meetings start at 8:30.', ['immediate'], 'meetings start at 8:30'],
  ['Since a student misused the scheme, extensions are abolished for the whole programme.', ['incident'], null],
  ['Every absence will be checked.', ['surveillance', 'distrust'], null],
  ['Due to a small group, we are withdrawing remote work for all teams.', ['collective'], null],
  ['Late applications are returned unread.', ['sanction'], 'applications on time'],
  [
    'Requests received after the deadline will not be considered.',
    ['zero-tolerance'],
    'no requests received after the deadline',
  ],
  ['This applies to everyone, no ifs or buts.', ['zero-tolerance'], null],
  ['All employees must submit their timesheets by Friday noon.', ['mandate'], 'submit their timesheets by Friday noon'],
  [
    'Every lecturer is required to answer student e-mail within 24 hours.',
    ['mandate'],
    'answer student e-mail within 24 hours',
  ],
  ['Everybody has to hand in their keys.', ['mandate'], 'hand in your keys'],
  [
    'Attendance at the weekly stand-up is mandatory for the entire department.',
    ['mandate'],
    'attendance at the weekly stand-up',
  ],
  ['From Monday everyone works three days on site.', ['mandate'], 'work three days on site'],
  ['Each team lead carries the key at all times.', ['mandate'], 'carry the key'],
  ['All grades must be submitted within 15 working days.', ['mandate'], 'grades submitted within 15 working days'],
  ['All staff must be present at nine.', ['mandate'], 'be present at nine'],
  ['Everyone must always lock the lab.', ['mandate'], 'lock the lab'],
  ['No one is allowed to work from home on Fridays.', ['ban'], 'not to work from home on Fridays'],
  ['Staff may not eat at their desks.', ['ban'], 'not to eat at their desks'],
  ['The use of personal phones is prohibited during meetings.', ['ban'], 'no use of personal phones during meetings'],
  [
    'Following the incident at the party, alcohol is banned from every team event.',
    ['ban'],
    'no alcohol at any team event',
  ],
  ['Staff are prohibited from eating at their desks.', ['ban'], 'no eating at their desks'],
  ['External visitors are no longer permitted on the third floor.', ['ban'], 'no external visitors on the third floor'],
  ['Departments will be fined EUR 2,500 for every grade submitted late.', ['sanction'], 'grades submitted on time'],
  ['Anyone who fails to badge in will receive a formal warning.', ['sanction'], 'badge in'],
  ['Failure to complete the training will result in loss of access.', ['sanction'], 'complete the training'],
  ['Everyone must hand in the form or lose access.', ['mandate', 'sanction'], 'hand in the form'],
  ['There will be no exceptions to this deadline.', ['zero-tolerance'], 'keep to this deadline'],
  ['Attend all scheduled meetings.', ['mandate'], 'attend all scheduled meetings'],
  ['Never take stock home.', ['ban'], 'not to take stock home'],
  ['We ask all staff to refrain from commenting on it.', ['ban'], 'refrain from commenting on it'],
  ['Whoever leaves a bike in the hall pays five euros.', ['sanction'], 'not to leave a bike in the hall'],
  [
    'Anyone who parks on the lawn must show a permit.',
    ['mandate'],
    'anyone who parks on the lawn should show a permit',
  ],
  ['If the key is not back by six, the group loses its booking.', ['sanction'], 'the key is back by six'],
  ['Missing the briefing means a formal warning.', ['sanction'], 'not to miss the briefing'],
  ['Invoices older than a year will not be paid.', ['sanction'], 'no invoices older than a year'],
  ['Reports are handed in within seven days.', ['mandate'], 'reports are handed in within seven days'],
  [
    'Every lead does a round each hour and writes down who is absent.',
    ['surveillance'],
    'do a round each hour and write down who is absent',
  ],
  ['Volunteers never take any food home.', ['ban'], 'not to take any food home'],
  ['Counter shifts take place after six.', ['mandate'], 'counter shifts take place after six'],
  ['If employees cannot come, they must call their lead.', ['mandate'], 'call their lead, if employees cannot come'],
  ['If this has not been done, the deposit must be kept.', ['sanction'], null],
  ['No receipt, no refund.', ['sanction'], null],
  ['Some people think this is a hotel.', ['distrust'], null],
  ['Required items State the reason Contact the desk before you leave.', ['mandate'], null],
  ['Failure to report to work for two days without notice will lead to dismissal.', ['sanction'], null],
  // Several sentences taken for one, a heading, a list without marks.
  [
    'Opening hours 3.2 Bikes are only handed out on showing a valid pass, also in winter.',
    ['surveillance'],
    'bikes are only handed out on showing a valid pass, also in winter',
  ],
  [
    'All tutors are required to keep to the timetable. b. Sudden closures of the building may upset it.',
    ['mandate'],
    'keep to the timetable',
  ],
  ['Fill in the sheet through the intranet Receive a number from the desk.', ['mandate'], null],
  ['Put your name on the list by the oven Never more than two trays at once.', ['mandate'], null],
  ['Lockers • Lockers are emptied before the holidays.', ['mandate'], null],
  ['You will not be invited to the next round.', ['sanction'], null],
  ["You'll not be working here.", ['sanction'], null],
  [
    'If singers cannot attend as agreed, they must ring the office.',
    ['mandate'],
    'ring the office, if singers cannot attend as agreed',
  ],
  ['Two forgotten keys and your storage is paused for a month.', ['sanction'], null],
  ['Where forms are missing, damage is for the account of the last borrower.', ['sanction'], null],
  ['Your team lead will need to sign this form.', ['approval'], null],
  ['Every shelf is at full stock by the end of March.', ['mandate'], 'shelves are at full stock by the end of March'],
  [
    'First class applies to every trip regardless of the distance.',
    ['mandate'],
    'first class applies to every trip regardless of the distance',
  ],
  ['The crew kitchen closes at eight on weekdays.', ['ban'], 'the crew kitchen closes at eight on weekdays'],
  ['Each volunteer writes two letters a year and stewards at one event.', ['mandate'], null],
  ['Boats are back by 6 p.m. Swimmers stay near the shore.', ['mandate'], 'boats are back by 6 p.m'],
  ['If you decide to go early, the hours will be deducted.', ['sanction'], null],
  ['Rest days are counted (in full) c. The year ends in June.', ['mandate'], 'rest days are counted (in full)'],
  ['He/she should tick the second box.', ['mandate'], null],
];

const DUTCH: Case[] = [
  [
    'Van elke vestiging wordt verwacht dat ze dertig abonnementen per maand verkoopt.',
    ['mandate'],
    'dertig abonnementen per maand verkopen',
  ],
  [
    'Beveiligers moeten elke twee uur bij alle deuren een label scannen.',
    ['mandate'],
    'elke twee uur bij alle deuren een label scannen',
  ],
  [
    'Verlof van langer dan twee weken kan alleen met instemming van de directeur.',
    ['approval'],
    'verlof van langer dan twee weken met instemming van de directeur',
  ],
  ['Thuiswerken op maandag is niet langer mogelijk.', ['ban'], 'niet thuiswerken op maandag'],
  [
    'Afdelingen betalen € 1.000 voor elk tentamen dat na 20 juni wordt nagekeken.',
    ['sanction'],
    'tentamens uiterlijk 20 juni nagekeken',
  ],
  ['Elk te laat ingeleverd verslag kost het team een dag.', ['sanction'], 'verslagen op tijd ingeleverd'],
  [
    'Wie de cursus op 1 mei niet heeft afgerond, wordt niet ingeroosterd.',
    ['sanction'],
    'de cursus uiterlijk 1 mei afronden',
  ],
  [
    'Met ingang van 1 maart reserveert elk team zijn zalen via de balie.',
    ['mandate'],
    'hun zalen via de balie reserveren',
  ],
  ['Iedereen doet het licht uit als hij weggaat.', ['mandate'], 'het licht uitdoen als je weggaat'],
  [
    'Niemand zet iets op de site zonder akkoord van communicatie.',
    ['ban'],
    'niets op de site zetten zonder akkoord van communicatie',
  ],
  [
    'De risicoanalyse lever je tien dagen voor de excursie in.',
    ['mandate'],
    'de risicoanalyse tien dagen voor de excursie inleveren',
  ],
  [
    'Ouders dienen het formulier te ondertekenen en vóór vrijdag in te leveren.',
    ['mandate'],
    'het formulier ondertekenen en vóór vrijdag inleveren',
  ],
  [
    'Elke school wijst uiterlijk 15 oktober een coördinator aan.',
    ['mandate'],
    'uiterlijk 15 oktober een coördinator aanwijzen',
  ],
  ['Huisdieren zijn in de tuin niet toegestaan.', ['ban'], 'geen huisdieren in de tuin'],
  ['Voor eten in de bibliotheek geldt nultolerantie.', ['zero-tolerance'], 'niet eten in de bibliotheek'],
  ['Alle wijzigingen moeten langs de commissie.', ['mandate'], 'wijzigingen gaan langs de commissie'],
  ['Teams die de deadline niet halen, worden uit de competitie gehaald.', ['sanction'], 'de deadline halen'],
  [
    'Als één leerling zijn telefoon gebruikt tijdens de les, blijft de hele klas een uur na.',
    ['collective'],
    'jullie telefoon niet gebruiken tijdens de les',
  ],
  ['Indien een medewerker eerder wil gaan, dient hij dit een dag van tevoren aan te vragen.', ['mandate'], null],
  ['Vanaf vandaag worden alle gesprekken opgenomen.', ['surveillance'], null],
  ['In de pauze verlaat niemand meer het gebouw.', ['ban'], 'in de pauze het gebouw niet verlaten'],
  ['Vrijwilligers werken niet langer buiten het domein.', ['ban'], 'niet buiten het domein werken'],
  ['Op kantoor draagt iedereen een effen overhemd.', ['mandate'], 'op kantoor een effen overhemd dragen'],
  [
    'Elke groep levert de lijst uiterlijk op de 20e in bij de beheerder.',
    ['mandate'],
    'de lijst uiterlijk op de 20e bij de beheerder inleveren',
  ],
  [
    'De leerling brengt de laptop iedere schooldag mee, volledig opgeladen.',
    ['mandate'],
    'de laptop iedere schooldag meebrengen, volledig opgeladen',
  ],
  [
    'Op de inhaaldag dien je zelf de bardienst te verzorgen.',
    ['mandate'],
    'op de inhaaldag zelf de bardienst verzorgen',
  ],
  [
    'Berichten van ouders beantwoorden leerkrachten binnen een dag.',
    ['mandate'],
    'berichten van ouders beantwoorden leerkrachten binnen een dag',
  ],
  ['Kan iemand niet komen, dan moet de groep zelf vervanging zoeken.', ['mandate'], null],
  ['Smoesjes worden niet meer geaccepteerd.', ['distrust', 'ban'], null],
  ['Medewerkers worden wekelijks gecontroleerd.', ['surveillance'], null],
  [
    'Na de klachten over één team moeten alle teams hun bezoeken vooraf laten goedkeuren.',
    ['incident'],
    'hun bezoeken vooraf laten goedkeuren',
  ],
  ['Na het incident mag niemand de bus nog mee naar huis nemen.', ['incident'], 'de bus niet mee naar huis nemen'],
  [
    'Van alle leidinggevenden wordt verwacht dat zij elk verslag zelf ondertekenen.',
    ['mandate'],
    'elk verslag zelf ondertekenen',
  ],
  [
    'Medewerkers mogen alleen na toestemming met journalisten spreken.',
    ['approval'],
    'na toestemming met journalisten spreken',
  ],
  [
    'Geen enkele afdeling mag boven de 4 procent verzuim uitkomen.',
    ['ban', 'proxy'],
    'niet boven de 4 procent verzuim uitkomen',
  ],
  ['Vanaf vandaag is privégebruik van de printers niet meer toegestaan.', ['ban'], 'geen privégebruik van de printers'],
  ['Verlof dient voortaan vooraf te worden aangevraagd.', ['approval'], 'verlof vooraf aangevraagd'],
  ['Elke medewerker maakt een foto van zijn bureau en uploadt die.', ['surveillance'], null],
  ['Omdat een paar docenten te laat waren, krijgt voortaan elke afdeling een boete.', ['collective', 'sanction'], null],
  ['Omdat een groep zich niet aan de afspraken houdt, trekken we de regeling voor alle teams in.', ['incident'], null],
  ['Op deze deadline worden geen uitzonderingen gemaakt.', ['zero-tolerance'], 'deze deadline aanhouden'],
  ['Kennelijk denken sommigen dat afspraken vrijblijvend zijn.', ['distrust'], null],
  ['Voortaan moet iedereen zijn uren bijhouden.', ['mandate'], 'jullie uren bijhouden'],
  [
    'Vanaf nu tekent elke medewerker dagelijks voor zijn apparatuur.',
    ['mandate'],
    'dagelijks voor hun apparatuur tekenen',
  ],
  [
    'Alle medewerkers dienen hun uren uiterlijk vrijdag 12.00 uur in te vullen.',
    ['mandate'],
    'hun uren uiterlijk vrijdag 12.00 uur invullen',
  ],
  [
    'Iedere docent is verplicht e-mail binnen 24 uur te beantwoorden.',
    ['mandate'],
    'e-mail binnen 24 uur beantwoorden',
  ],
  ['Iedere docent moet zijn cijfers invoeren.', ['mandate'], 'hun cijfers invoeren'],
  ['Iedereen moet voortaan zijn uren bijhouden.', ['mandate'], 'jullie uren bijhouden'],
  ['Iedereen moet voortaan op dinsdag op kantoor zijn.', ['mandate'], 'op dinsdag op kantoor zijn'],
  ['Iedereen dient zich voor negen uur af te melden.', ['mandate'], 'je voor negen uur afmelden'],
  [
    'Aanwezigheid bij het weekoverleg is voor het hele team verplicht.',
    ['mandate'],
    'aanwezigheid bij het weekoverleg',
  ],
  [
    'Elke teamleider levert maandelijks de ingevulde checklist aan.',
    ['mandate'],
    'maandelijks de ingevulde checklist aanleveren',
  ],
  [
    'Docenten leggen ieder contact met ouders vast in het systeem.',
    ['surveillance'],
    'ieder contact met ouders in het systeem vastleggen',
  ],
  ['Elke teamleider mompelt maandelijks.', ['mandate'], 'maandelijks mompelen'],
  ['Cijfers moeten binnen 15 werkdagen worden ingeleverd.', ['mandate'], 'cijfers binnen 15 werkdagen ingeleverd'],
  [
    'Met ingang van maandag moeten alle declaraties vooraf worden goedgekeurd.',
    ['approval'],
    'declaraties vooraf goedgekeurd',
  ],
  ['Niemand mag op vrijdag nog thuiswerken.', ['ban'], 'niet op vrijdag thuiswerken'],
  ['Het is niet toegestaan om aan het bureau te eten.', ['ban'], 'niet aan het bureau eten'],
  [
    'Het is medewerkers verboden rechtstreeks contact op te nemen met de wethouder.',
    ['ban'],
    'niet rechtstreeks contact opnemen met de wethouder',
  ],
  ['Privételefoons zijn tijdens overleggen verboden.', ['ban'], 'geen privételefoons tijdens overleggen'],
  ['Bijlagen per mail versturen mag niet meer, ook niet intern.', ['ban'], 'geen bijlagen per mail versturen'],
  ['Studenten worden na 22.00 uur niet meer in het gebouw toegelaten.', ['ban'], null],
  ['Wie niet inklokt, ontvangt een officiële waarschuwing.', ['sanction'], 'inklokken'],
  [
    'Het niet volgen van de training leidt tot het blokkeren van je account.',
    ['sanction'],
    'het volgen van de training',
  ],
  [
    'Bij elke overschrijding van de termijn krijgt de afdeling een boete.',
    ['sanction'],
    'de termijn niet overschrijden',
  ],
  ['Declaraties worden binnen een week ingediend.', ['mandate'], 'declaraties worden binnen een week ingediend'],
  ['Voortaan gaat het hek om acht uur open.', ['immediate'], 'het hek gaat om acht uur open'],
  ['Met onmiddellijke ingang beginnen alle lessen om half negen.', ['immediate'], 'lessen beginnen om half negen'],
  ['Sleutels mogen niet meer worden uitgeleend.', ['ban'], 'sleutels worden niet uitgeleend'],
  ['Gelieve de lokalen na de les af te sluiten.', ['mandate'], 'de lokalen na de les afsluiten'],
  ['Geen bezoek zonder pas.', ['ban'], 'bezoek met pas'],
  ['Wie zijn vuile borden laat staan, betaalt een tientje.', ['sanction'], 'jullie vuile borden niet laten staan'],
  ['Teams die het budget overschrijden, verliezen hun reisgeld.', ['sanction'], 'het budget niet overschrijden'],
  ['Wie na 22.00 uur geluid maakt, krijgt een waarschuwing.', ['sanction'], 'na 22.00 uur geen geluid maken'],
  ['Een ieder die het gebouw betreedt, tekent de lijst.', ['surveillance'], null],
  ['Is de zaal om tien uur niet schoon, dan vervalt de borg.', ['sanction'], 'de zaal is om tien uur schoon'],
  ['Te late verzoeken worden ongelezen geretourneerd.', ['sanction'], 'verzoeken op tijd'],
  [
    'Declaraties die ouder zijn dan een maand betalen we niet meer uit.',
    ['sanction'],
    'geen declaraties die ouder zijn dan een maand',
  ],
  [
    'De speler volgt de training en voert de opdrachten uit.',
    ['mandate'],
    'de speler volgt de training en voert de opdrachten uit',
  ],
  ['Elke medewerker klokt bij de poort in en uit.', ['surveillance'], 'bij de poort in- en uitklokken'],
  ['De pauze mag niet meer dan twintig minuten duren.', ['proxy'], 'de pauze mag niet meer dan twintig minuten duren'],
  ['Thuiswerken kan uitsluitend na overleg met de planner.', ['approval'], 'thuiswerken na overleg met de planner'],
  ['Telefoons zijn tijdens de repetitie uit.', ['ban'], 'telefoons zijn tijdens de repetitie uit'],
  ['Schade die niet gemeld is, wordt verhaald op allen.', ['sanction'], null],
  ['Wij houden in de gaten wie wanneer inlogt.', ['distrust'], null],
  [
    'Het is verboden tafels, banken en stoelen op het gras te zetten.',
    ['ban'],
    'geen tafels, banken en stoelen op het gras zetten',
  ],
  ['Wie dit na een aanmaning niet doet, krijgt een boete.', ['sanction'], null],
  ['Vanaf nu wisselt niemand meer kluisjes.', ['ban'], 'geen kluisjes wisselen'],
  [
    'Lenen 2.4 Ieder lid brengt het gereedschap dezelfde week terug.',
    ['mandate'],
    'een lid brengt het gereedschap dezelfde week terug',
  ],
  ['Geen slippers, geen petten, geen logo’s. Koffie om vijf uur, de bakker komt met broodjes.', ['ban'], null],
  ['Bezoekers Bezoekers parkeren alleen op het achterterrein.', ['ban'], null],
  ['Spelers zonder pasje kunnen niet deelnemen aan de loting.', ['sanction'], null],
  ['Op deze regel worden geen uitzonderingen gemaakt.', ['zero-tolerance'], null],
  ['De portiers hebben de opdracht gekregen geen afwijking toe te staan.', ['zero-tolerance'], null],
  ['Spullen zonder naam worden gezien als eigendom van de club.', ['sanction'], null],
  ['Groepen onder een score van 7 worden tijdelijk niet aangevuld.', ['sanction'], null],
  ['U meldt zich bij vertrek af aan de balie.', ['mandate'], 'zich bij vertrek aan de balie afmelden'],
  ['Leden die in de straat wonen, parkeren niet op het plein.', ['ban'], null],
  ['Daarnaast geldt met ingang van blok 2 voor alle cursussen een aanwezigheidsplicht.', ['mandate'], null],
  ['Het is verboden kratten op de stoep achter te laten.', ['ban'], 'geen kratten op de stoep achterlaten'],
  ['Het schenken van sterke drank is verboden.', ['ban'], 'geen sterke drank schenken'],
  ['Het verlaten van het terrein is niet toegestaan.', ['ban'], 'het terrein niet verlaten'],
  [
    'Leden leveren de hele lijst aan, als bewijs van goede wil.',
    ['mandate'],
    'de hele lijst aanleveren, als bewijs van goede wil',
  ],
  ['De map af te ronden voor de zomer.', ['mandate'], null],
  ['Om misbruik voor te zijn noteert de chef bij elk bezoek de namen.', ['surveillance'], null],
];

describe('normOf', () => {
  it.each(ENGLISH)('en: %s %j -> %s', (sentence, kinds, norm) => {
    expect(normOf(makeFinding(sentence, { kinds }))).toBe(norm);
  });
  it.each(DUTCH)('nl: %s %j -> %s', (sentence, kinds, norm) => {
    expect(normOf(makeFinding(sentence, { language: 'nl', kinds }))).toBe(norm);
  });

  it('keeps the date when it stands outside the norm', () => {
    const finding = makeFinding('By Friday noon, all employees must submit their timesheets.', {
      slots: { deadline: 'By Friday noon' },
    });
    expect(normOf(finding)).toBe('submit their timesheets by Friday noon');
    const dutch = makeFinding('Uiterlijk vrijdag moeten alle medewerkers hun uren invullen.', {
      language: 'nl',
      slots: { deadline: 'Uiterlijk vrijdag' },
    });
    expect(normOf(dutch)).toBe('hun uren invullen, uiterlijk vrijdag');
  });

  it.each(['the deadline', 'deadline', 'late', 'immediately', 'from Monday', 'at 8:30'])(
    'takes no date from %j',
    (deadline) => {
      const finding = makeFinding(`All staff must hand in the form ${deadline}.`, { slots: { deadline } });
      expect(normOf(finding) ?? '').not.toMatch(/by /);
    },
  );

  it('gives up on a sentence without end', () => {
    expect(normOf(makeFinding(`All staff must ${'not very well or to be '.repeat(20_000)}.`))).toBeNull();
    expect(normOf(makeFinding(`${'fails to be '.repeat(49)}.`))).toBeNull();
  });
});
