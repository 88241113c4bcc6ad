/**
 * Dates people set: on the day one dot on the icon and a line in the popup, and a notification for those who asked. Where
 * things stand is worked out anew from the journal each time, so it does not matter when the background was stopped.
 */

import { onEntriesChanged } from '../../lib/journal/changes';
import { dueReminders, markRemindersTold, nextReminderDate, untoldReminders } from '../../lib/journal/reminders';
import { localDay } from '../../lib/journal/views';
import { interfaceLanguage } from '../../lib/locale/translate';
import type { ToBackground } from '../../lib/messages/protocol';
import { clearAlarm, onAlarm, setAlarm } from '../../lib/platform/alarms';
import { clearNotification, onNotificationClicked, showNotification } from '../../lib/platform/notifications';
import { browserLanguage, onInstalled, onStartup, type Sender } from '../../lib/platform/runtime';
import { firstInSession } from '../../lib/platform/session';
import { readSettings } from '../../lib/platform/settings-store';
import { openPage, setBadgeEverywhere } from '../../lib/platform/tabs';
import { fromOwnPage } from './own-pages';
import reminderTexts from './reminder-texts.json';

/** Name of the alarm and id of the notification. */
export const REMINDERS = 'reminders';
export const DOT = '•';

/** The hour at which a day's reminders come. */
const MORNING = 9;

type Changed = ToBackground['journal-changed'];

export function keepReminders(): void {
  onInstalled(followJournal);
  // Alarms may not outlive the browser: they are made again from the journal.
  onStartup(followJournal);
  onAlarm((name) => {
    if (name === REMINDERS) void followJournal();
  });
  // What this background writes itself; pages send `journal-changed`.
  onEntriesChanged(followJournal);
  // An extension that was switched off and on again hears of neither start.
  void firstInSession(REMINDERS).then((first) => (first ? followJournal() : undefined));
  onNotificationClicked((id) => {
    if (id !== REMINDERS) return;
    void clearNotification(REMINDERS);
    void openPage('/journal.html');
  });
}

export async function journalChanged(_request: Changed['request'], sender: Sender): Promise<Changed['response']> {
  fromOwnPage(sender);
  await followJournal();
  return null;
}

/** One after the other, so that two changes at once do not tell of the same date twice. */
let following: Promise<void> = Promise.resolve();

export function followJournal(): Promise<void> {
  // Without a journal there is nothing to remind of; the pages say why.
  following = following.then(() => lookAt(new Date())).catch(() => undefined);
  return following;
}

async function lookAt(now: Date): Promise<void> {
  const today = localDay(now);
  const [due, next] = await Promise.all([dueReminders(today), nextReminderDate(today)]);
  await setBadgeEverywhere(due.length > 0 ? DOT : '');
  if (due.length === 0) await clearNotification(REMINDERS);
  await (next === undefined ? clearAlarm(REMINDERS) : setAlarm(REMINDERS, morningOf(next)));
  await notify(today);
}

/** One notification for all dates nothing was said about yet. It names nobody and quotes nothing: others may see the screen. */
async function notify(today: string): Promise<void> {
  const settings = await readSettings();
  if (!settings.notifications) return;
  const untold = await untoldReminders(today);
  if (untold.length === 0) return;
  const { title, message } = reminderTexts[interfaceLanguage(settings.interfaceLanguage, browserLanguage())];
  await markRemindersTold(untold);
  await showNotification(REMINDERS, title, message);
}

/** In the time zone of the user. */
function morningOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, MORNING);
}
