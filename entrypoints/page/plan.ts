import { conversationDraft, openConversation } from '../../lib/advise/conversation';
import { builtInAlternatives } from '../../lib/advise/packs';
import type { Finding, Language } from '../../lib/detect/types';
import { library } from '../../lib/journal/alternatives';
import { addEntry, passageExcerpt } from '../../lib/journal/entries';

import type { JournalEntry } from '../../lib/journal/types';
import { siteTypeOf } from '../../lib/watch/site-type';

/** Begins a conversation about a passage of the page beside us, as the card does, without opening a page of its own. */
export async function planConversation(finding: Finding, url: string | undefined): Promise<JournalEntry> {
  const own = await library(finding.language);
  const known = own.length > 0 ? own : builtInAlternatives(finding.language);
  return addEntry({
    kinds: finding.kinds,
    patterns: finding.patterns,
    passage: passageExcerpt(finding.sentence),
    language: finding.language,
    siteType: url === undefined ? 'other' : siteTypeOf(new URL(url).hostname),
    outcome: 'conversation-planned',
    conversation: conversationDraft(finding, finding.language, known),
  });
}

/** Begins a conversation about something that stands in no text. */
export async function beginConversation(language: Language): Promise<JournalEntry> {
  const own = await library(language);
  return addEntry({
    kinds: [],
    patterns: [],
    passage: '',
    language,
    siteType: 'other',
    outcome: 'conversation-planned',
    conversation: openConversation(language, own.length > 0 ? own : builtInAlternatives(language)),
  });
}
