import { defineBackground } from 'wxt/utils/define-background';
import { handleBackgroundMessages } from '../../lib/messages/handle-background';
import { onInstalled } from '../../lib/platform/runtime';
import { openPage } from '../../lib/platform/tabs';
import { analyse } from './analysis';
import { countPassages, followBadgeSetting } from './badge';
import { advise, choose, dismiss, injectCard, undoDismiss } from './choices';
import { focusFrame, obeyCommands } from './commands';
import { documentState, stepBack } from './documents';
import { eraseEverything } from './erase';
import { keepLibrarySeeded } from './library';
import { endPauses } from './pause';
import { beQuiet } from './quiet';
import { journalChanged, keepReminders } from './reminders';
import { offerCheckOfSelection } from './selection';
import { keepSitesRegistered, pageSettings } from './sites';
import { keepTakenOut, passageVanished } from './taken-out';

/**
 * Keeps no state that matters: the browser may stop it after any answer and start it again for the next question. All
 * listeners are registered in the first turn, so that the browser knows to wake it for them.
 */
export default defineBackground(() => {
  handleBackgroundMessages({
    analyse,
    'page-settings': pageSettings,
    'inject-card': injectCard,
    advise,
    choose,
    dismiss,
    'undo-dismiss': undoDismiss,
    'passage-count': countPassages,
    'step-back': stepBack,
    'be-quiet': beQuiet,
    'focus-frame': focusFrame,
    'document-state': documentState,
    'passage-vanished': passageVanished,
    'keep-taken-out': keepTakenOut,
    'journal-changed': journalChanged,
    'erase-everything': eraseEverything,
  });
  keepSitesRegistered();
  keepLibrarySeeded();
  followBadgeSetting();
  keepReminders();
  endPauses();
  obeyCommands();
  offerCheckOfSelection();
  onInstalled((first) => first && openPage('/welcome.html'));
});
