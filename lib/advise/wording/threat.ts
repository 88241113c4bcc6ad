/** Words for what is done to people, or to what they hand in, rather than for what is asked of them. */
import type { Language } from '../../detect/types';

const THREAT: Record<Language, RegExp> = {
  en: /\b(?:fined?s?|warnings?|los(?:e|es|ing|s of)|forfeit\w*|block(?:ed|s)|removed|rejected|charged?|billed|invoiced|deduct\w*|suspen\w+|dismiss\w*|exclu\w+|refused|unread|cancelled|canceled|withdrawn|withdraw\w*|revok\w*|disciplin\w*|terminat\w*|clamp\w*|penal\w+|sanction\w*|punish\w*|consequences?|liab\w+|recovered|recouped|docked|towed|binned|withheld|be kept|counts? as|last shift|goes up|taken into consideration|reminded of|expelled|banned for|demot\w+|confiscat\w*|disposed|thrown away|barred|pays?|lapses?|stripped|(?:not|no longer|never) be (?:reimbursed|refunded|considered|accepted|processed|tolerated|entertained|granted|given|honou?red|paid)|on report|detention|results? in|leads? to|means|go back to the sender|closed to|bench|non-compliance|excuses?|failure to|abolished|scrapped|axed|at your own (?:cost|expense)|in (?:your|the|their) (?:personnel )?file|go(?:es)? without|reported to)\b/i,
  nl: /(?<!\p{L})(?:\p{L}*boetes?|beboet|\p{L}*sancties?|waarschuwing(?:en)?|verwittiging(?:en)?|verliest|verliezen|verlies|vervalt|vervallen|\p{L}*geschorst|schorsing|royement|geroyeerd|ontslag(?:en)?|berisping|uitgesloten|uitsluiting|ingehouden|gekort|verhaald|in rekening|doorberekend|aangerekend|geblokkeerd|verwijderd|weggesleept|weggegooid|stopgezet|opgezegd|geweigerd|afgewezen|afgekeurd|ingetrokken|intrekken|trekken|ingenomen|inname|afgeschaft|betaalt|betaal|kost|kosten|leidt|leiden tot|gevolgen|consequenties|wielklem|nablijven|strafwerk|gestraft|straf|bestraft|uitbetaald|vergoed|ongelezen|geretourneerd|niet (?:meer |langer )?(?:in behandeling|behandeld|besproken|geaccepteerd|aanvaard|toegelaten|beoordeeld)|opgelegd|ontzegd|ontzeggen|ongeldig|gediskwalificeerd|forfait|aantekening|personeelsdossier|op straffe|smoes\p{L}*|excuses|afgenomen|gaat dicht|gaan dicht|verspeelt|uit (?:het )?rooster|op slot|gesloten|geschrapt|puntenaftrek|aftrek)(?!\p{L})/iu,
};

/** True when the words speak of a penalty, a refusal or another consequence. */
export function threatens(words: string, language: Language): boolean {
  return THREAT[language].test(words);
}
