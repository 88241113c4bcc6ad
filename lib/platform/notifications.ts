/** Notifications of the system: an optional permission, asked for in the click that switches them on. */
import { browser } from 'wxt/browser';
import { extensionUrl } from './runtime';

const PERMISSION = { permissions: ['notifications' as const] };

/** Shows the browser's own prompt; only works inside a click. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export function removeNotifications(): Promise<boolean> {
  return browser.permissions.remove(PERMISSION);
}

export function notificationsGranted(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Shows one; one of the same id is replaced. Nothing happens without the permission. */
export async function showNotification(id: string, title: string, message: string): Promise<void> {
  if (!(await notificationsGranted())) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: extensionUrl('/icon/128.png'),
    title,
    message,
  });
}

export async function clearNotification(id: string): Promise<void> {
  if (await notificationsGranted()) await browser.notifications.clear(id);
}

/** Calls back with the id of a notification somebody clicked. */
export function onNotificationClicked(listener: (id: string) => void): void {
  // The API is not there before the permission is.
  const listen = () => browser.notifications?.onClicked.addListener(listener);
  listen();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) listen();
  });
}
