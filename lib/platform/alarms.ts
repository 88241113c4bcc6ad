/** Waking up at a moment. The browser keeps alarms while the background is not running, though not always over a restart. */
import { browser } from 'wxt/browser';

/** Sets or moves the alarm of this name; one in the past rings at once. */
export async function setAlarm(name: string, when: Date): Promise<void> {
  await browser.alarms.create(name, { when: when.getTime() });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Clears all alarms and answers how many there were. */
export async function clearAlarms(): Promise<number> {
  const alarms = await browser.alarms.getAll();
  await browser.alarms.clearAll();
  return alarms.length;
}

export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name));
}
