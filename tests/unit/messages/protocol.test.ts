import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Finding } from '../../../lib/detect/types';
import { type Handlers, MessageError } from '../../../lib/messages/handle';
import { handleBackgroundMessages } from '../../../lib/messages/handle-background';
import type { ToBackground } from '../../../lib/messages/protocol';
import { sendToBackground } from '../../../lib/messages/send';

const finding: Finding = {
  kinds: ['ban'],
  patterns: ['universal-ban'],
  language: 'en',
  span: { start: 0, end: 20 },
  sentence: 'Nobody may eat here.',
  signals: [{ cue: 'Nobody', span: { start: 0, end: 6 }, role: 'audience' }],
  counterSignals: [],
  slots: { audience: { text: 'Nobody', span: { start: 0, end: 6 } } },
  severity: 1,
  confidence: 0.8,
};

const handlers = (changes: Partial<Handlers<ToBackground>> = {}): Handlers<ToBackground> => ({
  analyse: () => [],
  'page-settings': () => ({ on: true, language: 'en' }),
  'inject-card': () => null,
  advise: () => ({ alternatives: [], rewordings: [], question: '' }),
  choose: () => ({ entryId: 'e1' }),
  dismiss: () => ({ dismissalId: 'd1' }),
  'undo-dismiss': () => null,
  'passage-count': () => null,
  'step-back': () => null,
  'be-quiet': () => null,
  'focus-frame': () => null,
  'document-state': () => ({ quiet: false }),
  'passage-vanished': () => null,
  'keep-taken-out': () => ({ entryId: null }),
  'journal-changed': () => null,
  'erase-everything': () => ({ entries: 0, alternatives: 0, dismissals: 0, settings: false, alarms: 0 }),
  ...changes,
});

/** What arrives when something sends whatever it likes. */
const sendRaw = (message: unknown) => fakeBrowser.runtime.sendMessage(message);

describe('messages to the background', () => {
  beforeEach(() => fakeBrowser.reset());

  it('bring the handler’s answer back', async () => {
    const choose = vi.fn(async () => ({ entryId: 'e7' }));
    handleBackgroundMessages(handlers({ choose }));
    const answer = await sendToBackground('choose', { outcome: 'rule-kept', finding, siteType: 'mail' });
    expect(answer).toEqual({ ok: true, value: { entryId: 'e7' } });
    expect(choose).toHaveBeenCalledWith({ outcome: 'rule-kept', finding, siteType: 'mail' }, expect.anything());
  });

  it('turn a known failure into its code, and any other into "internal" without a word of the text', async () => {
    handleBackgroundMessages(
      handlers({
        dismiss: async () => {
          throw new MessageError('storage-unavailable');
        },
        advise: () => {
          throw new Error('with words of the user in it');
        },
      }),
    );
    expect(await sendToBackground('dismiss', { kind: 'fine', finding, documentId: 'd' })).toEqual({
      ok: false,
      code: 'storage-unavailable',
    });
    expect(await sendToBackground('advise', { finding })).toEqual({ ok: false, code: 'internal' });
  });

  it.each([
    ['an outcome that does not exist', { type: 'choose', request: { outcome: 'won', finding, siteType: 'mail' } }],
    ['a finding that is none', { type: 'advise', request: { finding: { sentence: 'x' } } }],
    [
      'a finding with odd spans',
      { type: 'advise', request: { finding: { ...finding, span: { start: 'a', end: 1 } } } },
    ],
    ['blocks that are no list', { type: 'analyse', request: { blocks: 'x', changed: [], documentId: '' } }],
    ['an answer to an offer that names no outcome', { type: 'keep-taken-out', request: { id: 'a' } }],
    ['a quiet that is neither yes nor no', { type: 'step-back', request: { documentId: 'd', quiet: 'yes' } }],
    ['no request at all', { type: 'page-settings' }],
  ])('refuse %s', async (_what, message) => {
    const called = vi.fn();
    handleBackgroundMessages(
      handlers({
        choose: called,
        advise: called,
        analyse: called,
        'page-settings': called,
        'keep-taken-out': called,
        'step-back': called,
      }),
    );
    expect(await sendRaw(message)).toEqual({ ok: false, code: 'bad-request' });
    expect(called).not.toHaveBeenCalled();
  });

  it('stop being answered when their signal ends', async () => {
    const end = new AbortController();
    handleBackgroundMessages(handlers(), end.signal);
    end.abort();
    expect(await sendToBackground('page-settings', {})).toEqual({ ok: false, code: 'unreachable' });
  });

  it('are "unreachable" when nobody listens', async () => {
    expect(await sendToBackground('page-settings', {})).toEqual({ ok: false, code: 'unreachable' });
  });
});
