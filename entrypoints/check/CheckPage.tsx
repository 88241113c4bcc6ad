import { useEffect, useRef, useState } from 'react';
import { cardOn } from '../../components/card/mount-card';
import { CheckDesk, type Opened } from '../../components/check/CheckDesk';
import { useSpeech } from '../../components/ui/i18n';
import { PageFrame } from '../../components/ui/PageFrame';
import { Toast } from '../../components/ui/Toast';
import type { Language } from '../../lib/detect/types';
import { READABLE, readDocument } from '../../lib/documents/read-document';
import type { CardHandle } from '../../lib/messages/card-handle';
import { sendToBackground } from '../../lib/messages/send';
import { takeOver } from '../../lib/platform/handed-over';
import { watchSettings } from '../../lib/platform/settings-store';
import { editorsAtHand } from '../../lib/watch/at-hand';
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
  const [selection] = useState(selectionHandedOver);
  const [opened, setOpened] = useState<Opened>();
  /** What stood on the sheet before something else was put there. */
  const [before, setBefore] = useState<{ id: string; text: string }>();

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
      { find: editorsAtHand },
    );
    watch.current = running;
    // The watcher comes to an editor when the writer does.
    editor.current?.focus({ preventScroll: true });
    editor.current?.setSelectionRange(0, 0);
    watchSettings(() => running.refresh(), stop.signal);
    void selection?.then((text) => {
      if (stop.signal.aborted) return;
      setOpened(text === undefined ? 'selection-gone' : 'selection');
      if (text !== undefined && editor.current) writeInto(editor.current, text);
    });
    return () => stop.abort();
  }, [selection]);

  const write = (text: string) => {
    const field = editor.current;
    if (!field) return;
    const was = field.value;
    writeInto(field, text);
    setBefore(was.trim() === '' || was === text ? undefined : { id: crypto.randomUUID(), text: was });
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
      {before && (
        <Toast
          id={before.id}
          text={t('check.replaced')}
          onUndo={() => {
            setOpened(undefined);
            write(before.text);
            setBefore(undefined);
          }}
          onGone={() => setBefore(undefined)}
        />
      )}
    </PageFrame>
  );
}

function writeInto(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.setSelectionRange(0, 0);
}

/** `?selection=ID`: a text that was selected on a page and handed over; it can be taken once. */
function selectionHandedOver(): Promise<string | undefined> | undefined {
  const id = new URLSearchParams(location.search).get('selection');
  return id === null ? undefined : takeOver(id);
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
