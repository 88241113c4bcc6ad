import { useEffect, useRef, useState } from 'react';
import { cardOn } from '../../components/card/mount-card';
import { CheckDesk, type Opened } from '../../components/check/CheckDesk';
import { useSpeech } from '../../components/ui/i18n';
import { PageFrame } from '../../components/ui/PageFrame';
import type { Language } from '../../lib/detect/types';
import { READABLE, readDocument } from '../../lib/documents/read-document';
import type { CardHandle } from '../../lib/messages/card-handle';
import { sendToBackground } from '../../lib/messages/send';
import { watchSettings } from '../../lib/platform/settings-store';
import type { Passage, Watch } from '../../lib/watch/types';
import { startWatch } from '../../lib/watch/watch';
import { cardActions } from '../page/card-actions';
import { withReplace } from '../page/put-in';
import lateGrades from './sample/late-grades.json';

/** The extension's own page to try a text on: the same watcher and the same card as on any site. */
export function CheckPage() {
  const { t, language } = useSpeech();
  const editor = useRef<HTMLTextAreaElement>(null);
  const watch = useRef<Watch>(undefined);
  const spoken = useRef(language);
  spoken.current = language;
  const [passages, setPassages] = useState<Passage[]>();
  const [initialText] = useState(textFromAddress);
  const [opened, setOpened] = useState<Opened>();

  useEffect(() => {
    const stop = new AbortController();
    const card = cardHere(stop.signal, () => running.refresh());
    const running = startWatch(
      document,
      {
        async analyse(request) {
          const result = await sendToBackground('analyse', request);
          if (!result.ok) throw new Error(result.code);
          return result.value;
        },
        openCard(passage) {
          const { documentId } = passage;
          card.show(withReplace(passage), { language: spoken.current, documentId, siteType: 'check' });
        },
        passagesChanged: setPassages,
      },
      stop.signal,
    );
    watch.current = running;
    // The watcher comes to an editor when the writer does.
    editor.current?.focus({ preventScroll: true });
    editor.current?.setSelectionRange(0, 0);
    watchSettings(() => running.refresh(), stop.signal);
    return () => stop.abort();
  }, []);

  const write = (text: string) => {
    const field = editor.current;
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
    field.setSelectionRange(0, 0);
  };

  const openFile = async (file: File) => {
    const document = await readDocument(file);
    setOpened(document.ok ? { name: file.name } : { refusal: document.refusal });
    if (document.ok) write(document.text);
  };

  return (
    <PageFrame place="check" title={t('check.title')} lead={t('check.lead')}>
      <CheckDesk
        initialText={initialText}
        passages={passages}
        editor={editor}
        onOpen={(id) => {
          watch.current?.reveal(id);
          watch.current?.open(id);
        }}
        readable={READABLE}
        opened={opened}
        onSample={(sample) => {
          setOpened(undefined);
          write(lateGrades[sample]);
        }}
        onEmpty={() => {
          setOpened(undefined);
          write('');
        }}
        onFile={openFile}
      />
    </PageFrame>
  );
}

/** `?sample=late-grades&lang=nl` opens the page with the example in it. */
function textFromAddress(): string {
  const asked = new URLSearchParams(location.search);
  if (asked.get('sample') !== 'late-grades') return '';
  const language: Language = asked.get('lang') === 'nl' ? 'nl' : 'en';
  return lateGrades[language];
}

/** The card on a page of our own. `changed` is called once a passage was dismissed, or that was undone. */
function cardHere(signal: AbortSignal, changed: () => void): CardHandle {
  let place: HTMLElement | undefined;
  const handle = cardOn({
    container() {
      place = document.createElement('div');
      document.body.append(place);
      return place;
    },
    actions(view) {
      const actions = cardActions(view);
      return {
        ...actions,
        dismiss: (kind, finding) => actions.dismiss(kind, finding).finally(changed),
        undoDismiss: (id) => actions.undoDismiss(id).finally(changed),
      };
    },
    closed: () => place?.remove(),
  });
  signal.addEventListener('abort', () => handle.close());
  return handle;
}
