import { conversationDraft } from '../../lib/advise/conversation';
import { builtInAlternatives } from '../../lib/advise/packs';
import type { Finding } from '../../lib/detect/types';
import { library } from '../../lib/journal/alternatives';
import { addEntry, passageExcerpt } from '../../lib/journal/entries';
import { siteTypeOf } from '../../lib/journal/site-type';
import type { JournalEntry } from '../../lib/journal/types';

/** Begins a conversation about a passage of the page beside us, as the card does, without opening a page of its own. */
export async function planConversation(finding: Finding, url: string | undefined): Promise<JournalEntry> {
  const own = await library(finding.language);
  const known = own.length > 0 ? own : builtInAlternatives(finding.language);
  return addEntry({
    kinds: finding.kinds,
    patterns: finding.patterns,
    passage: passageExcerpt(finding.sentence),
    language: finding.language,
    siteType: url === undefined ? 'other' : siteTypeOf(url),
    outcome: 'conversation-planned',
    conversation: conversationDraft(finding, finding.language, known),
  });
}
