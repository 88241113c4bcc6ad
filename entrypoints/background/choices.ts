/** What people choose on a card, and what a card asks before they do. */
import { advise as adviseAbout } from '../../lib/advise/advise';
import { conversationDraft } from '../../lib/advise/conversation';
import type { Alternative } from '../../lib/advise/types';
import { detect } from '../../lib/detect/detect';
import { addDismissal, removeDismissal } from '../../lib/journal/dismissals';
import { countDismissal, setStepBack } from '../../lib/journal/documents';
import { addEntry, passageExcerpt } from '../../lib/journal/entries';
import { MessageError } from '../../lib/messages/handle';
import type { ToBackground } from '../../lib/messages/protocol';
import type { Sender } from '../../lib/platform/runtime';
import { injectCard as injectCardScript } from '../../lib/platform/sites';
import { openPage } from '../../lib/platform/tabs';
import { fingerprint } from '../../lib/restraint/fingerprint';
import { MARK_THRESHOLD } from '../../lib/restraint/restrain';
import { offersStepBack } from '../../lib/restraint/step-back';
import { libraryOf } from './library';
import { saved } from './saved';
import { refreshTabs } from './sites';

/** How many alternatives a card can use: one on offer, the others under "more ways". */
const ALTERNATIVES = 3;

type Request<K extends keyof ToBackground> = ToBackground[K]['request'];
type Response<K extends keyof ToBackground> = Promise<ToBackground[K]['response']>;

export async function injectCard(_request: unknown, { tabId, frameId }: Sender): Promise<null> {
  if (tabId === undefined) throw new MessageError('bad-request');
  await injectCardScript(tabId, frameId ?? 0);
  return null;
}

export async function advise({ finding }: Request<'advise'>): Response<'advise'> {
  const library = await libraryOf(finding.language);
  const { language } = finding;
  const isQuiet = (text: string) =>
    detect(text, { language }).every((again) => again.confidence < MARK_THRESHOLD.balanced[language]);
  return adviseAbout({ finding, language, limit: ALTERNATIVES }, library, isQuiet);
}

export async function choose({ outcome, finding, siteType }: Request<'choose'>): Response<'choose'> {
  const library: Alternative[] = await libraryOf(finding.language);
  const planned = outcome === 'conversation-planned';
  const entry = await saved(() =>
    addEntry({
      kinds: finding.kinds,
      patterns: finding.patterns,
      passage: passageExcerpt(finding.sentence),
      language: finding.language,
      siteType,
      outcome,
      ...(planned ? { conversation: conversationDraft(finding, finding.language, library) } : {}),
    }),
  );
  if (planned) await openPage(`/journal.html#/prepare/${entry.id}`);
  return { entryId: entry.id };
}

export async function dismiss({ kind, finding, documentId }: Request<'dismiss'>): Response<'dismiss'> {
  const dismissal = await saved(() =>
    addDismissal({
      kind,
      fingerprint: fingerprint(finding.sentence),
      patterns: finding.patterns,
      ...(kind === 'not-now' ? { documentId } : {}),
    }),
  );
  await refreshTabs();
  return { dismissalId: dismissal.id, ...((await isTimeToStepBack(documentId)) ? { stepBack: true } : {}) };
}

/** Counts, and answers true once in a document: from then on the offer counts as made. */
async function isTimeToStepBack(documentId: string): Promise<boolean> {
  const offers = offersStepBack(await saved(() => countDismissal(documentId)));
  if (offers) await saved(() => setStepBack(documentId, 'offered'));
  return offers;
}

export async function undoDismiss({ dismissalId }: Request<'undo-dismiss'>): Response<'undo-dismiss'> {
  await saved(() => removeDismissal(dismissalId));
  await refreshTabs();
  return null;
}
