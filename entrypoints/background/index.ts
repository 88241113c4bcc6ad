import { defineBackground } from 'wxt/utils/define-background';
import { handleBackgroundMessages } from '../../lib/messages/handle';
import { onInstalled } from '../../lib/platform/runtime';
import { openPage } from '../../lib/platform/tabs';
import { analyse } from './analysis';
import { countPassages, followBadgeSetting } from './badge';
import { advise, choose, dismiss, injectCard, undoDismiss } from './choices';
import { obeyCommands } from './commands';
import { keepLibrarySeeded } from './library';
import { keepSitesRegistered, pageSettings } from './sites';

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
  });
  keepSitesRegistered();
  keepLibrarySeeded();
  followBadgeSetting();
  obeyCommands();
  onInstalled((first) => first && openPage('/welcome.html'));
});
