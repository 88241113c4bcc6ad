/** Whether words name people, or groups that can be spoken to. Enough for the subjects of rules; unknown words are things. */
import type { Language } from '../../detect/types';

/** Pronouns and phrases for everybody who reads. */
const READERS: Record<Language, RegExp> = {
  en: /^(?:everyone|everybody|every one|every person|each person|each of you|all of (?:you|us)|you all|all|no[ -]?one|nobody|none of (?:you|us)|anyone|anybody|whoever|who|those|people|you|we|us|they)(?: else)?$/i,
  nl: /^(?:iedereen|eenieder|een ieder|ieder|elkeen|elk van (?:jullie|ons)|niemand|wie|al wie|degenen?|zij|ze|jullie|je|u|allen|allemaal|men|mensen|we|wij|ons)$/i,
};

const NOUN: Record<Language, RegExp> = {
  en: /^(?:staff|employees?|teams?|leads?|members?|colleagues?|lecturers?|professors?|students?|pupils?|parents?|departments?|divisions?|units?|schools?|clubs?|class(?:es)?|groups?|heads?|directors?|personnel|faculty|faculties|committees?|boards?|residents?|clients?|patients?|agents?|presidents?|interns?|nurses?|coach(?:es)?|visitors?|guests?|partners?|organi[sz]ations?|companies|company|agenc(?:y|ies)|municipalit(?:y|ies)|\w*(?:people|persons?)|children|crew|men|women|citizens?|pensioners?|families|family|households?|apprentices?|secretar(?:y|ies)|chairs?|hosts?|employers?|assistants?|consultants?|applicants?|participants?|accountants?|trainees?|attendees?|freelancers?|individuals?|child|dentists?|therapists?|journalists?|receptionists?|scientists?|specialists?|cyclists?|tutors?|delegates?|teammates?|associates?|candidates?|gentlemen|ladies|squads?|doctors?|professionals?|volunteers?|officers?|engineers?|tenants?|kids?|squads?|postdocs?|attendants?|captains?|trustees|cooks?|chefs?|reps?|technicians?|librarians?|musicians?|households|cast|singers?|mentors?|aides?|clerks?|hands|newcomers?|juniors|seniors|caretakers?|bands?|ladies|players|drivers?|guards?|branch(?:es)?)$/i,
  nl: /^(?:\p{L}*(?:medewerkers?|werknemers?|docent(?:en)?|leraren|leraar|leerkracht(?:en)?|student(?:en)?|leerling(?:en)?|ouders?|team|teams|teamleiders?|leiders?|leden|lid|collega['’]?s?|afdeling(?:en)?|scholen|school|klas(?:sen)?|groep(?:en)?|leidinggevenden?|managers?|adviseurs?|coach(?:es)?|bezoekers?|bewoners?|huurders?|vrijwilligers?|chauffeurs?|artsen|arts|verpleegkundigen?|stagiair(?:e|es|s)?|leveranciers?|partners?|gemeenten?|personeel|directie|directeur(?:en|s)?|hoofd(?:en)?|spelers?|trainers?|deelnemers?|gebruikers?|klanten|klant|burgers?|inwoners?|kinderen|kind|mensen|personen|persoon|wijkteams?|faculteit(?:en)?|opleiding(?:en)?|vestiging(?:en)?|instelling(?:en)?|organisaties?|bedrijven|bedrijf|begeleiders?|behandelaars?|onderzoekers?|ambtenaren|ambtenaar|vakgroep(?:en)?|commissies?|secretaris(?:sen)?|begeleidsters?|assistent(?:en)?|aanvragers?|cliënten|cliënt|patiënten|patiënt|zieken|gasten|gast|fietsers?|reizigers?|beheerders?|opzichters?|inspecteurs?|ontwikkelaars?|diensthoofden|ploeg(?:en)?|gezin(?:nen)?|huishoudens?|monteurs?|roeiers?|zangers?|scheidsrechters?|bestuurders?|\p{L}{2,}verantwoordelijken?|\p{L}{2,}(?:nemers?|gevers?|houders?|gangers?)|koks?|commandant(?:en)?|crewleden|bewaarders?|conciërges?|introducés?|lectoren|hoogleraren|hoogleraar|promovendi|promovendus|afdelingshoofden|zorgverleners?|mentor(?:en|s)?|tutors?|recruiters?|planners?|schoonmakers?|specialist(?:en)?|journalist(?:en)?|receptionist(?:en)?|voorzitters?|professor(?:en|s)?|instructeurs?|decaan|decanen|kandida(?:at|ten)|sollicitant(?:en)?|lezers?|eigena(?:ar|ren|ars)|winkeliers?|dirigent(?:en)?|wethouders?|hulpverleners?|beveiligers?|bezorgers?|kassiers?|portiers?|bodes?|invallers?|organisatoren|zorgmedewerkers?|redacteur(?:en|s)?))$/iu,
};

/** Agent nouns by their ending ("advisers", "inspectors"), and the things that look like them. */
const AGENT = /(?:\p{L}{2}ers?|\p{L}{2}ors?)$/iu;
const THINGS =
  /^(?:aft|und|ov|nev|ev|eith|neith|wheth|oth|anoth|lat|earli|rath|togeth|furth|howev|when?ev|what?ev|wat|pri|fold|ord|off|numb|lett|met|regist|cent|corn|numb|rooms?|comput|badge|quart|semest|trimest|newslett|post|bann|lock|draw|cov|cont|contain|charg|scann|calend|schedul|timetabl|comp|pow|wat|dinn|summ|wint|off|old|long|new|lat|high|low|err|do|flo|col|sens|monit|fact|sect|err|corrid|behavi|misbehavi|behav|misbehav|lab|col|fav|hon|hum|elevat|generat|lab|count|dish|transf|orders?|refresh)(?:ers?|ors?|s)$/i;

const PREPOSITION: Record<Language, RegExp> = {
  en: /^(?:of|in|at|on|with|from|for|to|by|about|after|before|without)\s/i,
  nl: /^(?:van|in|op|bij|met|uit|naar|tot|voor|door|over|zonder|na|per|om)\s/i,
};

export function areReaders(words: string, language: Language): boolean {
  return READERS[language].test(words.trim());
}

/** True when the last noun of a phrase names people: "every team lead", "alle nieuwe medewerkers". */
export function arePeople(words: string, language: Language): boolean {
  if (areReaders(words, language)) return true;
  const named = words.trim().replace(/^(?:all|each|any|none|some|most) of (?:the |our )?/i, '');
  if (PREPOSITION[language].test(named)) return false;
  // "members of staff", "leden van het team": the head stands before the preposition.
  const head =
    named.split(/ (?:of|in|at|on|with|from|for|to|by|about|van|op|bij|met|uit|naar|tot|voor|door|over|zonder) /)[0] ??
    named;
  const noun = head.trim().split(' ').at(-1) ?? '';
  if (NOUN[language].test(noun)) return true;
  return language === 'en' && AGENT.test(noun) && !THINGS.test(noun);
}
