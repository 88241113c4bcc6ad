/** The card: what was noticed, one question, a conversation on offer, and ways to be rid of it. No text input in here. */
import { useEffect, useRef, useState } from 'react';
import type { Advice } from '../../lib/advise/types';
import type { Finding } from '../../lib/detect/types';
import type { ReplaceOutcome } from '../../lib/editors/types';
import type { DismissalKind, Outcome } from '../../lib/journal/types';
import type { ErrorCode, Result } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { BackIcon, CloseIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { Aside } from './Aside';
import type { CardActions, QuietWhere } from './actions';
import { KeepRule } from './KeepRule';
import { Noticed } from './Noticed';
import { Reword } from './Reword';
import { topicOf } from './topic';

type View =
  | { name: 'main' | 'reword' | 'keep' | 'leaving' }
  | { name: 'aside'; kind: DismissalKind; dismissalId: string; offer: boolean }
  | { name: 'quiet'; where: QuietWhere };

interface CardProps {
  finding: Finding;
  actions: CardActions;
  /** Puts a wording into the text; missing where that cannot be done safely. */
  onPut?: (text: string) => Promise<ReplaceOutcome>;
  /** `giveFocusBack` is false when the person has moved on to something else by themselves. */
  onClose: () => void;
  /** Something was dismissed with the mouse: whoever was writing can write on while "undo" is still on offer. */
  onSetAside?: () => void;
  /** Sets the passage aside at once instead of showing it. */
  setAside?: boolean;
  /** Whether reading is about to end here because somebody said so on this card. */
  onParting?: (parting: boolean) => void;
  /** Another view is shown: it is read from its top. */
  onTurn?: () => void;
}

export function Card(props: CardProps) {
  const { finding, actions, onPut, onClose, onSetAside, setAside, onParting, onTurn } = props;
  const { t } = useSpeech();
  const [view, setView] = useState<View>({ name: setAside ? 'leaving' : 'main' });
  const [advice, setAdvice] = useState<Result<Advice>>();
  const [failure, setFailure] = useState<ErrorCode>();
  const [byMouse, setByMouse] = useState(false);
  const [said, setSaid] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let current = true;
    actions.advise(finding).then((result) => current && setAdvice(result));
    return () => {
      current = false;
    };
  }, [actions, finding]);

  const choose = async (outcome: Outcome) => {
    const result = await actions.choose(outcome, finding);
    setFailure(result.ok ? undefined : result.code);
    return result.ok;
  };

  const prepare = async () => {
    if (await choose('conversation-planned')) onClose();
  };

  const dismiss = async (kind: DismissalKind, byMouse: boolean) => {
    const result = await actions.dismiss(kind, finding);
    if (!result.ok) {
      setView({ name: 'main' });
      return setFailure(result.code);
    }
    const { dismissalId, stepBack = false } = result.value;
    leaveWith({ name: 'aside', kind, dismissalId, offer: stepBack && actions.beQuiet !== undefined }, byMouse);
  };

  /** Only a line is left of the card. */
  const leaveWith = (left: View, mouse: boolean) => {
    setFailure(undefined);
    setView(left);
    setByMouse(mouse);
    if (mouse) onSetAside?.();
  };

  const beQuiet = async (where: QuietWhere, byMouse: boolean) => {
    // Before the answer: the page may hear of it first.
    onParting?.(true);
    const result = await actions.beQuiet?.(where, true);
    if (result?.ok) return leaveWith({ name: 'quiet', where }, byMouse);
    onParting?.(false);
    setFailure(result?.code);
  };

  const undo = async (act: () => Promise<Result<null>> | undefined) => {
    const result = await act();
    if (result && !result.ok) setFailure(result.code);
    else onClose();
  };

  const started = useRef(false);
  useEffect(() => {
    if (!setAside || started.current) return;
    started.current = true;
    void dismiss('not-now', true);
  });

  const go = (name: 'main' | 'reword' | 'keep') => {
    setFailure(undefined);
    setView({ name });
    // The pressed button is gone; a keyboard user lands on what replaced it.
    requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      onTurn?.();
    });
  };

  const note = async (outcome: Outcome) => {
    if (await choose(outcome)) setSaid(t('card.in-journal'));
  };

  if (view.name === 'leaving') return null;
  if (view.name === 'aside') {
    const { dismissalId } = view;
    return (
      <Aside
        text={t(`card.done.${view.kind}`)}
        onUndo={() => undo(() => actions.undoDismiss(dismissalId))}
        onDone={onClose}
        onBeQuiet={view.offer ? () => beQuiet('document', false) : undefined}
        failure={failure}
        takesFocus={!byMouse}
      />
    );
  }
  if (view.name === 'quiet') {
    const { where } = view;
    return (
      <Aside
        text={t(`card.quieted.${where}`)}
        onUndo={() => undo(() => actions.beQuiet?.(where, false))}
        onDone={onClose}
        failure={failure}
        takesFocus={!byMouse}
      />
    );
  }

  const title =
    view.name === 'reword'
      ? t('card.reword.title')
      : view.name === 'keep'
        ? t('card.keep.title')
        : t(`card.title.${topicOf(finding)}`);

  return (
    <div className="card">
      <div className="card__head">
        {view.name === 'main' ? (
          <p className="card__eyebrow">
            <span className="card__nib" aria-hidden="true" />
            {t('card.eyebrow')}
          </p>
        ) : (
          <Button look="quiet" className="card__back" onClick={() => go('main')}>
            <BackIcon size={16} />
            {t('common.back')}
          </Button>
        )}
        <Button look="icon" aria-label={t('common.close')} title={t('common.close')} onClick={onClose}>
          <CloseIcon size={16} />
        </Button>
      </div>

      <h2 className="card__title" ref={heading} tabIndex={-1}>
        {title}
      </h2>

      {view.name === 'main' && (
        <Noticed
          finding={finding}
          advice={advice?.ok ? advice.value : undefined}
          onPrepare={prepare}
          onReword={() => go('reword')}
          onKeep={() => go('keep')}
          onDismiss={dismiss}
          onBeQuiet={actions.beQuiet && beQuiet}
        />
      )}
      {view.name === 'reword' && (
        <Reword
          finding={finding}
          advice={advice}
          onCopy={actions.copy}
          onPut={onPut}
          onNote={() => note('rule-softened')}
          noted={said}
        />
      )}
      {view.name === 'keep' && <KeepRule finding={finding} onKeep={() => note('rule-kept')} noted={said} />}

      {failure && <Notice problem>{t(`failure.${failure}`)}</Notice>}
    </div>
  );
}
